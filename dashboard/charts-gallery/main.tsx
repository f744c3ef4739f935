import { render } from "preact";
import { BURN_DOWNS, FANS } from "./balances";
import "./gallery.css";
import { PARTS, USAGE } from "./usage";

const CASES = { ...BURN_DOWNS, ...USAGE, ...PARTS, ...FANS };
/** `?case=usage` shows one of them only. */
const wanted = new URLSearchParams(location.search).get("case");

render(
  <main>
    <h1>Charts</h1>
    {Object.entries(CASES)
      .filter(([name]) => !wanted || name === wanted)
      .map(([name, chart]) => (
        <section key={name} id={name}>
          <h2>{name}</h2>
          {chart}
        </section>
      ))}
  </main>,
  document.getElementById("root") as HTMLElement,
);
