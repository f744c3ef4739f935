import { ErrorNote } from "../../components/ErrorNote";
import { Skeleton } from "../../components/Skeleton";
import { useQuery } from "../../data/useQuery";
import { credits, day, dayOf, instant, signedCredits } from "../../format";
import { Link } from "../../router";
import { entryTexts as texts, ledgerTexts } from "../../texts/ledger";
import { EntryInterview as Interview, type EntryInterviewQuery } from "./entry-interview.generated";

type Tenant = NonNullable<EntryInterviewQuery["tenant"]>;
type Charge = NonNullable<Tenant["charge"]>;

interface EntryInterviewProps {
  tenantId: string;
  interviewId: string;
  /** Of the entry that is shown: the others of the interview are listed. */
  sequence: string;
  zone: string;
  onOpen: (id: string) => void;
}

/** The interview that an entry charges or gives back: its events, its other entries, who paid. */
export function EntryInterview(props: EntryInterviewProps) {
  const { tenantId, interviewId, zone } = props;
  const query = useQuery(Interview, { tenantId, interviewId });
  const fault = query.faultAt("tenant.charge");
  const charge = query.data?.tenant?.charge;
  return (
    <section class="ledger-origin" aria-label={texts.interview}>
      <h3>{texts.interview}</h3>
      {query.isLoading ? (
        <Skeleton height="14rem" />
      ) : fault ? (
        <ErrorNote fault={fault} onRetry={query.refetch} />
      ) : charge ? (
        <>
          <Facts charge={charge} />
          <Events charge={charge} zone={zone} />
          <Payments charge={charge} zone={zone} />
          <Others charge={charge} {...props} />
        </>
      ) : (
        <p class="small soft">{texts.noInterview}</p>
      )}
    </section>
  );
}

function Facts({ charge }: { charge: Charge }) {
  const { job, outcome, countsOn } = charge;
  return (
    <dl class="ledger-facts figures">
      <dt>{texts.job}</dt>
      <dd>
        <Link to={`/jobs/${encodeURIComponent(job.id)}`}>{job.title}</Link>
      </dd>
      <dt>{texts.outcome}</dt>
      <dd>{outcome ? texts.outcomes[outcome] : texts.noOutcome}</dd>
      {countsOn && (
        <>
          <dt>{texts.counts}</dt>
          <dd>{day(countsOn)}</dd>
        </>
      )}
      <dt>{texts.cost}</dt>
      <dd>{credits(charge.credits)}</dd>
    </dl>
  );
}

function Events({ charge, zone }: { charge: Charge; zone: string }) {
  return (
    <>
      <h4>{texts.events}</h4>
      <ul class="ledger-lines figures">
        {charge.events.map((event) => (
          <li key={`${event.source} ${event.eventId}`}>
            <span>{texts.eventTypes[event.type]}</span>
            <time dateTime={event.occurredAt}>{instant(event.occurredAt, zone)}</time>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Which grants paid, and what none covered. */
function Payments({ charge, zone }: { charge: Charge; zone: string }) {
  const { payments, overage, forgiven } = charge;
  const lines = [
    ...payments.map(({ grant, paid, givenBack }) => {
      const expires = grant.expiresAt && day(dayOf(grant.expiresAt, zone));
      const back = givenBack !== "0" && texts.givenBack(credits(givenBack));
      const about = [expires && `${texts.expires.toLowerCase()} ${expires}`, back];
      return [grant.id, texts.kinds[grant.kind], paid, about.filter(Boolean).join(" · ")] as const;
    }),
    ["overage", texts.overage, overage, ""] as const,
    ["forgiven", texts.forgiven, forgiven, ""] as const,
  ].filter(([, , amount]) => amount !== "0");
  if (lines.length === 0) return null;
  return (
    <>
      <h4>{texts.grants}</h4>
      <ul class="ledger-lines figures">
        {lines.map(([key, name, amount, about]) => (
          <li key={key}>
            <span>
              {name} {about && <span class="soft">{about}</span>}
            </span>
            <span>{credits(amount)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Others({ charge, sequence, zone, onOpen }: EntryInterviewProps & { charge: Charge }) {
  const others = charge.changes.filter((change) => change.sequence !== sequence);
  if (others.length === 0) return null;
  return (
    <>
      <h4>{texts.otherEntries}</h4>
      <ul class="ledger-lines figures">
        {others.map((change) => (
          <li key={change.sequence}>
            <span>
              <button type="button" class="ledger-open" onClick={() => onOpen(change.id)}>
                {ledgerTexts.reasons[change.reason]}
              </button>{" "}
              <span class="soft">{instant(change.postedAt, zone)}</span>
            </span>
            <span>{signedCredits(change.credits)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
