import type { ComponentChildren } from "preact";
import { ErrorNote } from "../../components/ErrorNote";
import { Loading, Skeleton } from "../../components/Skeleton";
import type { PartProps } from "./parts";

interface Props<T> {
  dashboard: PartProps["dashboard"];
  /** Where in the answer its data is: `tenant.forecast`. */
  path: string;
  data: T | null | undefined;
  /** Height that it has while it loads. */
  height: string;
  children: (data: T) => ComponentChildren;
}

/** A part of the answer: its skeleton, why it failed, or what it shows. The others go on. */
export function Part<T>({ dashboard, path, data, height, children }: Props<T>) {
  if (data !== null && data !== undefined) return <>{children(data)}</>;
  const fault = dashboard.faultAt(path);
  if (fault) return <ErrorNote fault={fault} onRetry={dashboard.refetch} />;
  return (
    <>
      <Loading />
      <Skeleton height={height} />
    </>
  );
}
