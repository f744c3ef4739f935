/** The first script: small, so that a key leaves the address bar before anything else is loaded. */
import { takeKey } from "./fragment";
import { allowStyles } from "./nonce";
import { forgetEarlierPages, storedTheme } from "./storage";

const key = takeKey();
allowStyles();
forgetEarlierPages();
const theme = storedTheme();
if (theme) document.body.classList.add(`graphiql-${theme}`);

const { show } = await import("./page");
show(key);
