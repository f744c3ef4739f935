/** The sign-in modules of the app, without a page around them: what tests call in a browser. */
import { hostToken } from "../../dashboard/consumption/signin/hostToken";
import * as oidc from "../../dashboard/consumption/signin/oidc";
import { readSettings } from "../../dashboard/consumption/signin/settings";

Object.assign(window, { signIn: { ...oidc, hostToken, readSettings } });
