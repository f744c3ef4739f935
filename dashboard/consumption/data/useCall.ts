/** Mutations of forms: what was wrong with the input stands beside the field that it is about. */
import { useCallback, useState } from "preact/hooks";
import type { Operation } from "../operation";
import type { Fault } from "./faults";
import { useMutation } from "./useMutation";

/** A problem of the input, as payloads have it. */
export interface Problem {
  code: string;
  path: readonly string[];
  message: string;
  help: string;
}

/** The state of a form's mutation. */
export interface Call<Payload, Variables> {
  /** Sends it; the payload where it succeeded, null where it did not. */
  call: (variables: Variables) => Promise<Payload | null>;
  isSending: boolean;
  /** What is wrong with a field of the input. */
  problemAt: (field: string) => string | undefined;
  /** What went wrong and concerns none of the named fields. */
  faultBeside: (...fields: string[]) => Fault | undefined;
}

/** A mutation whose payload, a field of its data, has problems. */
export function useCall<Data, Variables extends object, Payload extends { problems: readonly Problem[] }>(
  mutation: Operation<Data, Variables>,
  payloadOf: (data: Data) => Payload | null,
): Call<Payload, Variables> {
  const [send, isSending] = useMutation(mutation);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [fault, setFault] = useState<Fault>();
  const call = useCallback(
    async (variables: Variables) => {
      setProblems([]);
      setFault(undefined);
      const outcome = await send(variables);
      if (outcome.fault) {
        setFault(outcome.fault);
        return null;
      }
      const payload = payloadOf(outcome.data);
      // Null only beside an error, which is a fault.
      if (!payload) return null;
      setProblems(payload.problems);
      return payload.problems.length > 0 ? null : payload;
    },
    [send, payloadOf],
  );
  const at = (field: string) => problems.find(({ path }) => path[0] === field);
  return {
    call,
    isSending,
    problemAt: (field) => at(field)?.message,
    faultBeside: (...fields) => {
      const other = problems.find(({ path }) => !fields.includes(path[0] ?? ""));
      return fault ?? (other && { ...other, path: "" });
    },
  };
}
