/** A page of Preact: compiled, never run. What must not compile is marked. */
import type {VNode} from 'preact';
import {useRef} from 'preact/hooks';
import type {LicenseDonut, SubscriptionCard} from 'subscription-widgets';
import {createAccountClient} from 'subscription-widgets/client';
import 'subscription-widgets/types/preact';

const client = createAccountClient({endpoint: '/api'});

export function Page(): VNode {
  const card = useRef<SubscriptionCard>(null);
  const refresh = async (): Promise<number | undefined> => (await card.current?.refresh())?.seatsPurchased;
  return (
    <account-scope
      endpoint="/api"
      provider-id="p1"
      getToken={() => Promise.resolve('token')}
      onwidget-load={(event) => event.currentTarget.client}
    >
      <subscription-card
        ref={card}
        key="card"
        class="wide"
        org-id="o1"
        orgId="o1"
        theme="dark"
        heading-level={3}
        refresh-interval="60"
        onwidget-load={(event) => {
          const name: string | undefined = event.data.planName;
          const at: SubscriptionCard = event.currentTarget;
          return [name, at];
        }}
        onthreshold-cross={({kind, level}) => [kind, level] satisfies string[]}
        onClick={refresh}
      >
        <p slot="empty">Nothing yet</p>
      </subscription-card>
      <license-donut
        compact
        near-limit={80}
        data={{hasContract: false}}
        onwidget-error={({error}) => error.code}
      />
      <user-cap-editor client={client} readonly onuser-cap-change={({next}) => next?.toFixed()} />
      <invoice-table
        billingEmail="a@b.c"
        oninvoice-download={({id, format}) => `${id}.${format}`}
        lang="de"
      />
    </account-scope>
  );
}

export const wrong: VNode[] = [
  // @ts-expect-error no such attribute
  <subscription-card key={1} organization="o1" />,
  // @ts-expect-error no such theme
  <subscription-card key={2} theme="blue" />,
  // @ts-expect-error only the donut has it
  <subscription-card key={3} compact />,
  // @ts-expect-error not a number
  <license-donut key={4} near-limit="most" />,
  // @ts-expect-error a promise of a token
  <license-donut key={5} getToken={() => 'token'} />,
  // @ts-expect-error a crossing has no cap (TypeScript lets unknown names with a hyphen pass)
  <subscription-card key={6} onthreshold-cross={({next}) => next} />,
  // @ts-expect-error the licenses of a donut have no plan
  <license-donut key={7} onwidget-load={({data}) => data.planName} />,
  // @ts-expect-error the reference is to another element
  <subscription-card key={8} ref={(element: LicenseDonut | null) => void element} />,
  // @ts-expect-error no client reads by an address alone
  <user-cap-editor key={10} client={{endpoint: '/api'}} />,
  // @ts-expect-error no such element
  <subscription-cards key={9} />,
];
