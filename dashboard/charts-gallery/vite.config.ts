import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the page on which tests look at the charts; the service does not have it. */
export default defineConfig({
  root: here("."),
  base: "./",
  build: {
    outDir: process.env.GALLERY_OUT ?? here("../../build/charts-gallery"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        // The charts apart from the page and from Preact, so that a test can weigh them.
        codeSplitting: {
          groups: [
            { name: "preact", test: /node_modules[\\/]preact/ },
            { name: "charts", test: /consumption[\\/]charts|node_modules[\\/](d3-|internmap)/ },
          ],
        },
      },
    },
  },
});
