import type { ComponentChildren } from "preact";
import { credits, day, dayOf, instant, share, signedCredits, thousandths } from "../../format";
import { useFrame } from "../../frame";
import { interviewTexts as texts } from "../../texts/interviews";
import type { Charge } from "./InterviewList";

/** What happened in an interview, what the ledger made of it, and which grants paid. */
export function InterviewDetails({ charge }: { charge: Charge }) {
  const { timezone } = useFrame().tenant;
  return (
    <div class="interview-details">
      <Part title={texts.events}>
        {charge.events.map((event) => (
          <Line
            key={`${event.source} ${event.eventId}`}
            name={texts.eventTypes[event.type]}
            note={eventNote(event, timezone)}
            figure={isZero(event.price) ? "" : texts.price(credits(event.price))}
          />
        ))}
      </Part>
      <Part title={texts.entries} empty={texts.noEntries}>
        {charge.changes.map((entry) => (
          <Line
            key={entry.id}
            name={`${texts.reasons[entry.reason]}, ${texts.entry(entry.sequence)}`}
            note={[
              instant(entry.postedAt, timezone),
              texts.balanceAfter(credits(entry.balanceAfter)),
            ].join(", ")}
            figure={signedCredits(entry.credits)}
          />
        ))}
      </Part>
      <Part title={texts.grants} empty={texts.noGrants}>
        {[
          ...charge.payments.map((payment) => (
            <Line
              key={payment.grant.id}
              name={texts.kinds[payment.grant.kind]}
              note={paymentNote(payment, timezone)}
              figure={credits(payment.paid)}
            />
          )),
          ...restOf(charge),
        ]}
      </Part>
    </div>
  );
}

/** What no grant covered, where there is any. */
function restOf({ overage, forgiven }: Charge) {
  const rest = [
    [texts.overage, overage],
    [texts.forgiven, forgiven],
  ] as const;
  return rest
    .filter(([, amount]) => !isZero(amount))
    .map(([name, amount]) => <Line key={name} name={name} note="" figure={credits(amount)} />);
}

const isZero = (amount: string) => thousandths(amount) === 0n;

function eventNote(event: Charge["events"][number], zone: string): string {
  const { occurredAt, recordedAt, progress, type } = event;
  const isLate = dayOf(occurredAt, zone) !== dayOf(recordedAt, zone);
  return [
    instant(occurredAt, zone),
    ...(progress !== null && type === "PARTIALLY_COMPLETED" ? [texts.progress(share(progress))] : []),
    ...(isLate ? [texts.recorded(instant(recordedAt, zone))] : []),
  ].join(", ");
}

function paymentNote({ grant, givenBack }: Charge["payments"][number], zone: string): string {
  const { expiresAt } = grant;
  return [
    expiresAt ? texts.expires(day(dayOf(expiresAt, zone))) : texts.neverExpires,
    ...(isZero(givenBack) ? [] : [texts.givenBack(credits(givenBack))]),
  ].join(", ");
}

function Part({
  title,
  empty,
  children,
}: {
  title: string;
  empty?: string;
  children: ComponentChildren[];
}) {
  return (
    <section>
      <h3>{title}</h3>
      {children.length > 0 ? <ul>{children}</ul> : <p class="soft">{empty}</p>}
    </section>
  );
}

function Line({ name, note, figure }: { name: string; note: string; figure: string }) {
  return (
    <li>
      <span>
        {name}
        {note && <small>{note}</small>}
      </span>
      <span>{figure}</span>
    </li>
  );
}
