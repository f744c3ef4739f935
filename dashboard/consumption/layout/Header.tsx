import { useState } from "preact/hooks";
import { Button } from "../components/Button";
import { SelectField } from "../components/Field";
import { Icon } from "../components/Icon";
import { dayRange } from "../format";
import type { FrameState } from "../frame";
import { PRESETS, useRange } from "../range";
import { href, Link, navigate, text, useParameter } from "../router";
import { useStore } from "../store";
import { common, ranges } from "../texts/common";
import { THEMES, theme } from "../theme";
import { Drawer } from "./Sidebar";

interface HeaderProps {
  frame: FrameState;
  title: string;
  hasRange: boolean;
}

/** What the page is, whose, of which days; and how it looks. */
export function Header({ frame, title, hasRange }: HeaderProps) {
  const [isOpen, setOpen] = useState(false);
  const chosen = useStore(theme);
  return (
    <header class="header">
      <div class="menu-button">
        <Button isIcon aria-label={common.menu} onClick={() => setOpen(true)}>
          <Icon name="menu" />
        </Button>
      </div>
      <div class="where">
        <h1>{title}</h1>
        <p>{frame.tenant?.name ?? "\u00a0"}</p>
      </div>
      <div class="controls">
        <TenantField frame={frame} />
        {hasRange && <RangeField />}
        {hasRange && (
          <Link class="button" to="/exports" query={{ new: "CONSUMPTION" }}>
            {common.export}
          </Link>
        )}
        <SelectField
          label={common.theme}
          isInline
          value={chosen}
          options={THEMES.map((one) => [one, common.themes[one]] as const)}
          onValue={theme.set}
        />
      </div>
      {isOpen && <Drawer viewer={frame.viewer} onClose={() => setOpen(false)} />}
    </header>
  );
}

/** Which tenant, for who sees several. */
function TenantField({ frame: { viewer, tenant } }: { frame: FrameState }) {
  const [named, setNamed] = useParameter("tenant", text);
  const tenants = viewer?.tenants?.nodes ?? [];
  // A tenant that the address names is one of several: its field has its place from the start.
  if (!viewer && named) return <WaitingField />;
  if (!tenant || tenants.length < 2) return null;
  const others = tenants.some(({ id }) => id === tenant.id) ? tenants : [tenant, ...tenants];
  const options = others.map(({ id, name }) => [id, name] as const);
  return (
    <div class="tenant">
      <SelectField
        label={common.tenant}
        isInline
        value={named || tenant.id}
        options={viewer?.allTenants ? [...options, [ALL, common.otherTenants] as const] : options}
        onValue={(value) => (value === ALL ? navigate(href("/tenants")) : setNamed(value))}
      />
    </div>
  );
}

/** In place of a tenant: leads to where one can search. */
const ALL = "all";

const WaitingField = () => (
  <div class="tenant">
    <SelectField label={common.tenant} isInline value="" options={[["", "…"]]} onValue={() => {}} />
  </div>
);

const DATES = "dates";

/** Of which days. Two days that a link brought are shown as a choice of their own. */
function RangeField() {
  const [range, setRange] = useRange();
  const presets = PRESETS.map((preset) => [preset, ranges[preset].name] as const);
  const isDates = "dates" in range;
  const own = isDates ? ([[DATES, dayRange(range.dates.from, range.dates.to)]] as const) : [];
  return (
    <SelectField
      label={common.range}
      isInline
      value={isDates ? DATES : range.preset}
      options={[...own, ...presets]}
      onValue={(value) => value !== DATES && setRange({ preset: value })}
    />
  );
}
