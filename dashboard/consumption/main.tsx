/** The start of the app. */
import { render } from "preact";
import { App } from "./App";
import { restore } from "./session";
import "./styles/index.css";

restore();
const root = document.getElementById("root");
if (root) render(<App />, root);
