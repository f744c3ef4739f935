import { useState } from "preact/hooks";
import icon from "../../explorer/icon.svg";
import { Button } from "../components/Button";
import { TextField } from "../components/Field";
import { keyCredentials, type SignedOut, signIn } from "../session";
import { signInTexts as texts } from "../texts/common";

/** The page for who is not signed in: it asks the service for nothing. */
export function SignIn({ why }: { why: SignedOut }) {
  const [key, setKey] = useState("");
  const [problem, setProblem] = useState("");
  const send = (event: Event) => {
    event.preventDefault();
    const entered = key.trim();
    if (!entered) setProblem(texts.empty);
    else if (!/^ci_\S+$/.test(entered)) setProblem(texts.badForm);
    else signIn(keyCredentials(entered));
  };
  const said = why.reason === "none" ? "" : texts[why.reason];
  return (
    <main class="sign-in">
      <form onSubmit={send}>
        <div class="head">
          <img src={icon} alt="" />
          <h1>{texts.title}</h1>
          <p class="soft">{texts.lead}</p>
        </div>
        <p class="small" role="status">
          {said}
        </p>
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
        <Button look="primary" type="submit">
          {texts.button}
        </Button>
      </form>
      <div class="how">
        <h2>{texts.how}</h2>
        <p>{texts.howText}</p>
      </div>
    </main>
  );
}
