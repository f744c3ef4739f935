import { useState } from "preact/hooks";
import icon from "../../explorer/icon.svg";
import { Button } from "../components/Button";
import { TextField } from "../components/Field";
import { issuer, signInByKey, type SignedOut, start } from "../session";
import { beginSignIn } from "../signin/found";
import { isEmbedded } from "../signin/hostToken";
import type { IssuerSettings } from "../signin/settings";
import { useStore } from "../store";
import { common, signInTexts as texts } from "../texts/common";

/** The page for who is not signed in: by the issuer where there is one, and by a key. */
export function SignIn({ why }: { why: SignedOut }) {
  const known = useStore(issuer);
  const by = isEmbedded() ? null : known;
  const [isKey, setKey] = useState(why.reason === "refused");
  if (why.reason === "starting") {
    return (
      <main class="sign-in" aria-busy="true">
        <p class="hidden" role="status">
          {texts.starting}
        </p>
      </main>
    );
  }
  return (
    <main class="sign-in">
      <div class="panel">
        <div class="head">
          <img src={icon} alt="" />
          <h1>{texts.title}</h1>
          <p class="soft">{texts.lead}</p>
        </div>
        <Said why={why} />
        {by && <ByIssuer settings={by} />}
        {by && !isKey ? (
          <Button look="quiet" onClick={() => setKey(true)}>
            {texts.byKey}
          </Button>
        ) : (
          <ByKey look={by ? "plain" : "primary"} />
        )}
      </div>
      <div class="how">
        <h2>{by ? texts.howIssuer : texts.how}</h2>
        <p>{by ? texts.howByIssuer : texts.howText}</p>
      </div>
    </main>
  );
}

/** Why the person is here. */
function Said({ why: { reason, detail } }: { why: SignedOut }) {
  const canRetry = reason === "host" || reason === "unreachable";
  const said = reason === "none" || reason === "starting" ? "" : texts[reason];
  return (
    <>
      <p class="small said" role="status">
        {[said, detail].filter(Boolean).join(" ")}
      </p>
      {canRetry && <Button onClick={() => void start()}>{common.retry}</Button>}
    </>
  );
}

function ByIssuer({ settings }: { settings: IssuerSettings }) {
  const [problem, setProblem] = useState("");
  const leave = () => {
    setProblem("");
    beginSignIn(settings).catch(() => setProblem(texts.leaving));
  };
  return (
    <>
      <Button look="primary" onClick={leave}>
        {texts.byIssuer}
      </Button>
      {problem && (
        <p class="small" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

function ByKey({ look }: { look: "plain" | "primary" }) {
  const [key, setKey] = useState("");
  const [problem, setProblem] = useState("");
  const send = (event: Event) => {
    event.preventDefault();
    const entered = key.trim();
    if (!entered) setProblem(texts.empty);
    else if (!/^ci_\S+$/.test(entered)) setProblem(texts.badForm);
    else signInByKey(entered);
  };
  return (
    <form onSubmit={send}>
      {/* No password field: browsers offer to keep what is typed into one. */}
      <TextField
        label={texts.key}
        hint={texts.keyHint}
        problem={problem}
        value={key}
        onValue={setKey}
        autoComplete="off"
        autoCapitalize="off"
        spellcheck={false}
        autoFocus
      />
      <Button look={look} type="submit">
        {look === "primary" ? texts.button : texts.buttonByKey}
      </Button>
    </form>
  );
}
