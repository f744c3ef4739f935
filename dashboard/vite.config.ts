import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";
import { compressed } from "./compressed";
import { licences } from "./licences";
import { manifest } from "./manifest";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What Vite adds to each page for the explorer's nonce; the app allows no style elements. */
const NONCE = / nonce="__NONCE__"|\s*<meta property="csp-nonce"[^>]*>/g;

const withoutNonce: Plugin = {
  name: "without-nonce",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      const page = bundle["consumption/index.html"];
      if (page?.type === "asset") page.source = String(page.source).replace(NONCE, "");
    },
  },
};

export default defineConfig({
  root: here("."),
  // Put in by the service, another one for each answer (insights/pages/explorer.py).
  html: { cspNonce: "__NONCE__" },
  build: {
    outDir: process.env.DASHBOARD_OUT ?? here("../insights/static"),
    emptyOutDir: true,
    target: "es2022",
    // No page may load a script or a worker that is not a file of its own.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    rollupOptions: {
      input: { explorer: here("explorer/index.html"), consumption: here("consumption/index.html") },
      // "use client" in libraries is for servers that render.
      onLog: (level, log, handle) => {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
      },
    },
  },
  worker: { format: "es" },
  plugins: [licences(), manifest(), withoutNonce, compressed()],
  experimental: {
    // The service may be reached below a prefix, which only the browser knows. Files find each other
    // by their own addresses; a page is served at several depths, so the service fills in where its
    // files are.
    renderBuiltUrl: (file, { hostType }) =>
      hostType === "html" ? `__STATIC__/${file}` : { relative: true },
  },
});
