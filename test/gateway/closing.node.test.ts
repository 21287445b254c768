import assert from 'node:assert/strict';
import {once} from 'node:events';
import {Agent, type IncomingMessage, Server, get} from 'node:http';
import {after, describe, it} from 'node:test';
import {type ListeningServer, listen} from '../../src/gateway/server.js';

/** A server whose answers to /held wait until they are let go. */
async function heldServer() {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let arrived = (): void => undefined;
  const holding = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const server = await listen({
    host: '127.0.0.1',
    port: 0,
    fetch: async ({url}) => {
      if (url.endsWith('/held')) {
        arrived();
        await held;
      }
      return new Response('answer');
    },
  });
  return {server, holding, letGo};
}

describe('a server that is being closed', () => {
  // One connection, which stays open between two requests.
  const agent = new Agent({keepAlive: true, maxSockets: 1});
  after(() => agent.destroy());

  const ask = async ({url}: ListeningServer, path: string): Promise<IncomingMessage> => {
    const [response] = (await once(get(`${url}${path}`, {agent}), 'response')) as [IncomingMessage];
    response.resume();
    await once(response, 'end');
    return response;
  };

  it('answers what was asked on its connections, then takes leave of them', async () => {
    const {server, holding, letGo} = await heldServer();
    const first = ask(server, '/held');
    const second = ask(server, '/next');
    await holding;
    const closed = server.close();
    letGo();
    assert.equal((await first).headers.connection, 'keep-alive');
    assert.equal((await second).headers.connection, 'close');
    await closed;
  });

  it('does not wait for a connection on which nothing more is asked', async (context) => {
    const cutOff = context.mock.method(Server.prototype, 'closeAllConnections');
    const {server, holding, letGo} = await heldServer();
    const only = ask(server, '/held');
    await holding;
    const closed = server.close();
    letGo();
    await only;
    await closed;
    assert.equal(cutOff.mock.callCount(), 0);
  });
});
