/** The comment that a file of docs/operations begins with. */
import { ROLES, type Role } from "./roles.ts";

export interface Head {
  title: string;
  /** Who asks it; everyone where the file does not say. */
  roles: readonly Role[];
  /** What stands below title and roles. */
  text: string;
}

const FOR = /^For:\s*(.+)$/;

/** Splits the comment: a title, `For:` with the roles, and lines of text. */
export function headOf(document: string): Head {
  const lines: string[] = [];
  for (const line of document.split(/\r?\n/)) {
    if (!line.startsWith("#")) break;
    lines.push(line.replace(/^#\s?/, "").trim());
  }
  const [title = "", ...others] = lines;
  const named = others.map((line) => FOR.exec(line)?.[1]).find((found) => found !== undefined);
  const roles = ROLES.filter((role) => named?.split(/[,\s]+/).includes(role));
  const text = others.filter((line) => !FOR.test(line));
  return { title, roles: roles.length > 0 ? roles : ROLES, text: text.join(" ").trim() };
}
