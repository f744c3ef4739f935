import { common } from "../texts/common";
import { Button } from "./Button";
import type { Pages } from "./Table";

/** The buttons of pages, of a table and of other lists. */
export function PageButtons({ label, pages }: { label: string; pages: Pages }) {
  return (
    <nav class="pages" aria-label={label}>
      <span role="status">{pages.text}</span>
      <Button disabled={!pages.onPrevious} onClick={() => pages.onPrevious?.()}>
        {common.previousPage}
      </Button>
      <Button disabled={!pages.onNext} onClick={() => pages.onNext?.()}>
        {common.nextPage}
      </Button>
    </nav>
  );
}
