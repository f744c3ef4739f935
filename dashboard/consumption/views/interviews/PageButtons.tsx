import { Button } from "../../components/Button";
import type { Pages } from "../../components/Table";
import { common } from "../../texts/common";

/** The buttons of pages, for lists that are no `Table`. */
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
