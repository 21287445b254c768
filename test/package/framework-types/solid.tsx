/** A page of Solid: compiled, never run. What must not compile is marked. */
import type {JSX} from 'solid-js';
import type {SubscriptionCard} from 'subscription-widgets';
import {createAccountClient} from 'subscription-widgets/client';
import 'subscription-widgets/types/solid';

const client = createAccountClient({endpoint: '/api'});

export function Page(): JSX.Element {
  let card: SubscriptionCard | undefined;
  const refresh = async (): Promise<number | undefined> => (await card?.refresh())?.seatsPurchased;
  return (
    <account-scope endpoint="/api" provider-id="p1" getToken={() => Promise.resolve('token')}>
      <subscription-card
        ref={card}
        class="wide"
        attr:org-id="o1"
        prop:orgId="o1"
        theme="dark"
        heading-level={3}
        refresh-interval="60"
        on:widget-load={(event) => {
          const name: string | undefined = event.data.planName;
          const at: SubscriptionCard = event.currentTarget;
          return [name, at];
        }}
        on:threshold-cross={{handleEvent: ({kind, level}) => void [kind, level], once: true}}
        onClick={refresh}
      >
        <p slot="empty">Nothing yet</p>
      </subscription-card>
      <license-donut
        compact
        near-limit={80}
        prop:data={{hasContract: false}}
        on:widget-error={({error}) => error.code}
      />
      <user-cap-editor prop:client={client} readonly on:user-cap-change={({next}) => next?.toFixed()} />
      <invoice-table
        billingEmail="a@b.c"
        on:invoice-download={({id, format}) => `${id}.${format}`}
        lang="de"
      />
    </account-scope>
  );
}

export const wrong: JSX.Element[] = [
  // @ts-expect-error no such attribute
  <subscription-card organization="o1" />,
  // @ts-expect-error no such theme
  <subscription-card prop:theme="blue" />,
  // @ts-expect-error no such property
  <subscription-card prop:organization="o1" />,
  // @ts-expect-error only the donut has it
  <subscription-card compact />,
  // @ts-expect-error not a number
  <license-donut attr:near-limit="most" />,
  // @ts-expect-error a promise of a token
  <license-donut prop:getToken={() => 'token'} />,
  // @ts-expect-error a crossing has no cap (TypeScript lets unknown names with a hyphen pass)
  <subscription-card on:threshold-cross={({next}) => next} />,
  // @ts-expect-error the licenses of a donut have no plan
  <license-donut on:widget-load={({data}) => data.planName} />,
  // @ts-expect-error no client reads by an address alone
  <user-cap-editor prop:client={{endpoint: '/api'}} />,
  // @ts-expect-error no such element
  <subscription-cards />,
];
