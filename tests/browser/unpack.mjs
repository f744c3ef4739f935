// Unpacks the Chromium of @sparticuz/chromium, its libraries and fonts, into a folder.
import { createReadStream, createWriteStream, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { extract } from "tar-fs";

const [, , target] = process.argv;
const packed = join(import.meta.dirname, "node_modules", "@sparticuz", "chromium", "bin");
const draft = `${target}.draft`;

rmSync(draft, { recursive: true, force: true });
mkdirSync(draft, { recursive: true });
await Promise.all(
  readdirSync(packed).map((file) => {
    const name = basename(file, ".br");
    const unpacked = name.endsWith(".tar")
      ? extract(name === "swiftshader.tar" ? draft : join(draft, basename(name, ".tar")))
      : createWriteStream(join(draft, name), { mode: 0o755 });
    return pipeline(createReadStream(join(packed, file)), createBrotliDecompress(), unpacked);
  }),
);
renameSync(draft, target);
