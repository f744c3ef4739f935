/** Mutations for views. After one that was carried out, all queries that are shown ask again. */
import { useMutation as useUrqlMutation } from "@urql/preact";
import { useCallback } from "preact/hooks";
import type { Operation } from "../operation";
import { type Fault, faultsOf } from "./faults";

/** What a mutation answered: its data, which may hold problems of the input, or why it failed. */
export type Outcome<Data> = { data: Data; fault?: undefined } | { data?: undefined; fault: Fault };

/** A function that carries the mutation out, and whether it is under way. */
export function useMutation<Data, Variables extends object>(
  mutation: Operation<Data, Variables>,
): [send: (variables: Variables) => Promise<Outcome<Data>>, isSending: boolean] {
  const [state, execute] = useUrqlMutation<Data>(mutation as never);
  const send = useCallback(
    async (variables: Variables): Promise<Outcome<Data>> => {
      const { data, error } = await execute(variables as never);
      const [fault] = faultsOf(error);
      if (fault) return { fault };
      return { data: data as Data };
    },
    [execute],
  );
  return [send, state.fetching];
}
