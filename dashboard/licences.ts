import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const FILE = "THIRD-PARTY-LICENCES.txt";
const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const NOTICE = /^(licen[cs]e|copying|notice|thirdpartynotices)/i;

/** The text of one package's notices, under its name and version. */
function noticesOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => NOTICE.test(file));
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8").trim());
  return [`${name} ${version} (${license ?? "see below"})`, ...texts].join("\n\n");
}

/** Writes the licences of all packages that are in the bundle, workers and styles included. */
export function licences(): Plugin {
  const folders = new Set<string>();
  return {
    name: "licences",
    apply: "build",
    // Workers are bundled apart, and styles are no modules of a chunk: what is read is what counts.
    load: {
      order: "pre",
      handler(id) {
        const folder = PACKAGE.exec(id.split("?")[0] ?? "")?.[1];
        if (folder && existsSync(join(folder, "package.json"))) folders.add(folder);
        return null;
      },
    },
    generateBundle() {
      const named = [...folders].sort((a, b) => a.localeCompare(b));
      const rule = `\n\n${"-".repeat(80)}\n\n`;
      const head = "Packages that the pages of this folder are made with, and their licences.";
      const fonts = readFileSync(new URL("FONTS.txt", import.meta.url), "utf8").trim();
      const source = `${[head, ...named.map(noticesOf), fonts].join(rule)}\n`;
      this.emitFile({ type: "asset", fileName: FILE, source });
    },
  };
}
