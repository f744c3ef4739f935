import icon from "../../explorer/icon.svg";
import { Button } from "../components/Button";
import { Icon } from "../components/Icon";
import { useModal } from "../components/Dialog";
import type { Viewer } from "../frame";
import { addressOf, Link, usePlace } from "../router";
import { signOut } from "../session";
import { common } from "../texts/common";
import { VIEWS } from "../views";

interface SidebarProps {
  viewer: Viewer | null;
  /** Called when a link was followed. */
  onFollow?: () => void;
}

/** The views of the item "Consumption", and who is signed in. */
export function Sidebar({ viewer, onFollow }: SidebarProps) {
  const { path } = usePlace();
  return (
    <aside class="sidebar" aria-label={common.menu}>
      <p class="brand">
        <img src={icon} alt="" />
        {common.product}
      </p>
      <nav class="navigation" aria-label={common.item}>
        <h2>{common.group}</h2>
        <p class="item">{common.item}</p>
        <ul>
          {VIEWS.filter((view) => view.icon).map((view) => (
            <li key={view.path}>
              <Link
                to={view.path}
                aria-current={view.path === path ? "page" : undefined}
                onFollow={onFollow}
              >
                {view.icon && <Icon name={view.icon} />}
                {view.title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div class="sidebar-foot">
        <p>{viewer && common.signedInAs(viewer.name)}</p>
        {viewer?.allTenants && (
          <Link to="/tenants" aria-current={path === "/tenants" ? "page" : undefined} onFollow={onFollow}>
            {common.allTenants}
          </Link>
        )}
        {viewer?.role === "OPERATOR" && <a href={addressOf("/graphql")}>{common.explorer}</a>}
        <Button onClick={() => signOut()}>{common.signOut}</Button>
      </div>
    </aside>
  );
}

/** The sidebar of narrow screens: a modal that comes from the side. */
export function Drawer({ viewer, onClose }: { viewer: Viewer | null; onClose: () => void }) {
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      class="drawer"
      aria-label={common.menu}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <Sidebar viewer={viewer} onFollow={onClose} />
    </dialog>
  );
}
