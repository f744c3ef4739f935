import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { compressed } from "./compressed";
import { licences } from "./licences";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("."),
  // Put in by the service, another one for each answer (insights/explorer.py).
  html: { cspNonce: "__NONCE__" },
  build: {
    outDir: process.env.DASHBOARD_OUT ?? here("../insights/static"),
    emptyOutDir: true,
    target: "es2022",
    // No page may load a script or a worker that is not a file of its own.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    rollupOptions: {
      input: { explorer: here("explorer/index.html") },
      // "use client" in libraries is for servers that render.
      onLog: (level, log, handle) => {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
      },
    },
  },
  worker: { format: "es" },
  plugins: [licences(), compressed()],
  experimental: {
    // The service may be reached below a prefix, which only the browser knows. Files find each other
    // by their own addresses; a page is served at /graphql and at /graphql/, so the service fills in
    // where its files are.
    renderBuiltUrl: (file, { hostType }) =>
      hostType === "html" ? `__STATIC__/${file}` : { relative: true },
  },
});
