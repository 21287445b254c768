import 'subscription-widgets/define/account-scope.js';
import 'subscription-widgets/define/invoice-table.js';
import 'subscription-widgets/define/subscription-card.js';
import 'subscription-widgets/define/user-cap-editor.js';
import type {RefObject} from 'react';
import type {
  InvoiceDownloadEvent,
  SubscriptionCard,
  UserCapChangeEvent,
  WidgetLoadEvent,
} from 'subscription-widgets';
import {record} from './record';

// Outside the component, so that no render makes it anew.
const getToken = async () => {
  const response = await fetch('/token');
  if (!response.ok) throw new Error(`No token: /token answers ${response.status}.`);
  return response.text();
};

interface Props {
  card: RefObject<SubscriptionCard | null>;
  note: (text: string) => void;
}

export function Account({card, note}: Props) {
  const onLoad = ({target}: WidgetLoadEvent) => {
    note(`${(target as Element).localName} ist geladen`);
  };
  const onCapChange = ({organization, previous, next}: UserCapChangeEvent) => {
    note(`Benutzerlimit von ${organization.name}: ${previous ?? 'keins'} → ${next ?? 'keins'}`);
  };
  const onDownload = ({id, format}: InvoiceDownloadEvent) => {
    note(`Rechnung ${id} als ${format.toUpperCase()} geladen`);
  };

  return (
    <account-scope endpoint="/api" provider-id="5f7f3a204186c0d94be12799" getToken={getToken}>
      <main className="widgets">
        <subscription-card ref={card} onwidget-load={onLoad} />
        <subscription-card id="record" heading="Acme Inc" data={record} />
        <user-cap-editor className="wide" onwidget-load={onLoad} onuser-cap-change={onCapChange} />
        <invoice-table className="wide" onwidget-load={onLoad} oninvoice-download={onDownload} />
      </main>
    </account-scope>
  );
}
