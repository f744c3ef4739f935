import type { ComponentType } from "preact";
import { useEffect, useErrorBoundary, useState } from "preact/hooks";
import { Button } from "../components/Button";
import { EmptyState } from "../components/EmptyState";
import { Loading, Skeleton } from "../components/Skeleton";
import { common } from "../texts/common";
import type { VIEWS, ViewProps } from "../views";

interface LazyViewProps extends ViewProps {
  view: (typeof VIEWS)[number];
  /** Whether the tenant is known. */
  isReady: boolean;
}

type Loaded = ComponentType<ViewProps> | "failed" | null;

/** Views that were loaded, by their paths: they are shown at once the next time. */
const loaded = new Map<string, ComponentType<ViewProps>>();

/** Loads the script of a view, and shows it when the tenant is known too. Its faults stay in it. */
export function LazyView({ view, params, isReady }: LazyViewProps) {
  const [component, setComponent] = useState<Loaded>(() => loaded.get(view.path) ?? null);
  useEffect(() => {
    let isShown = true;
    setComponent(() => loaded.get(view.path) ?? null);
    view
      .load()
      .then(({ default: found }) => {
        loaded.set(view.path, found);
        if (isShown) setComponent(() => found);
      })
      .catch(() => isShown && setComponent("failed"));
    return () => {
      isShown = false;
    };
  }, [view]);
  const [error] = useErrorBoundary();
  if (component === "failed" || error) {
    return (
      <EmptyState title={view.title} text={error ? common.viewBroken : common.viewFailed}>
        <Button onClick={() => location.reload()}>{common.reload}</Button>
      </EmptyState>
    );
  }
  if (component === null || !isReady) return <ViewSkeleton />;
  const View = component;
  return <View params={params} />;
}

/** The place of a view that is still unknown. */
function ViewSkeleton() {
  return (
    <>
      <Loading />
      <Skeleton height="24rem" />
    </>
  );
}
