import {useRef, useState} from 'react';
import type {SubscriptionCard} from 'subscription-widgets';
import {Account} from './Account';

export function App() {
  const [events, setEvents] = useState<readonly string[]>([]);
  const [status, setStatus] = useState('Lizenzen, Benutzerlimits und Rechnungen auf einen Blick.');
  const [shown, setShown] = useState(true);
  const card = useRef<SubscriptionCard>(null);

  const note = (text: string) => setEvents((earlier) => [text, ...earlier]);

  async function refresh() {
    const subscription = await card.current?.refresh();
    if (!subscription) return;
    setStatus(`${subscription.seatsUsed} von ${subscription.seatsPurchased} Plätzen sind belegt.`);
  }

  return (
    <div className="page">
      <header>
        <div className="title">
          <h1>Unser JumpCloud-Vertrag</h1>
          <p className="lead" role="status">
            {status}
          </p>
        </div>
        <button className="action" id="refresh" onClick={refresh}>
          Aktualisieren
        </button>
        <button className="action" id="toggle" onClick={() => setShown(!shown)}>
          {shown ? 'Ausblenden' : 'Einblenden'}
        </button>
      </header>
      {shown && <Account card={card} note={note} />}
      <section className="events">
        <h2>Ereignisse</h2>
        <ol id="events">
          {events.map((text, index) => (
            <li key={events.length - index}>{text}</li>
          ))}
        </ol>
      </section>
    </div>
  );
}
