import { sayWindow } from '../../ui/dates';
import { Moment } from '../../ui/moment';

/** The terms on which a class of this learner's has a quiz assigned. */
export interface ClassTerms {
  className: string;
  opens: string | null;
  due: string | null;
  terms: string[];
  stricter: { className: string; until: string | null } | null;
  openIsOther: boolean;
  /** By the server's clock. */
  now: string;
}

export function ClassTermsCard({
  className,
  opens,
  due,
  terms,
  stricter,
  openIsOther,
  now,
}: ClassTerms) {
  const words = sayWindow(opens, due, new Date(now));
  const isComing = opens !== null && Date.parse(opens) > Date.parse(now);
  return (
    <section className="grid gap-2 rounded-xl bg-sunken px-4 py-3">
      <h2 className="font-semibold">For your class “{className}”</h2>
      <p>
        <span className="font-medium">{words[0].toUpperCase() + words.slice(1)}.</span>{' '}
        {isComing ? (
          <>
            Opens <Moment at={opens} />.{' '}
          </>
        ) : null}
        {due ? (
          <>
            Due <Moment at={due} />.
          </>
        ) : null}
      </p>
      <ul className="grid list-disc gap-1 pl-5 marker:text-accent">
        {terms.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {stricter ? (
        <p>
          “{stricter.className}” has this quiz assigned too and shows the marks later. The later
          moment holds for you
          {stricter.until ? (
            <>
              : <Moment at={stricter.until} />
            </>
          ) : null}
          .
        </p>
      ) : null}
      {openIsOther ? (
        <p className="text-warn">
          You have begun this quiz before, and not for this class. Go on and hand that in; then you
          can begin it for the class.
        </p>
      ) : null}
    </section>
  );
}
