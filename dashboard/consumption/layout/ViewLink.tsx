import { Link } from "../router";
import { viewOf } from "../views";

/** A link to a view of this app, where it has that view. */
export function ViewLink({ to, children }: { to: string; children: string }) {
  return viewOf(to) ? <Link to={to}>{children}</Link> : null;
}
