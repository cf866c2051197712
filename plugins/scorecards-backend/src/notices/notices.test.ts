/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Notifier, Turns } from '@steward/backstage-plugin-portal-node';
import { createTestDatabases } from '@steward/backstage-plugin-portal-node/testUtils';
import {
  checkOf,
  createTestStores,
  entityOf,
  policyOf,
} from '../__testUtils__/createStores';

const OWNER = 'group:default/ops';
const FIVE_MINUTES = 5 / 60;
const never = new AbortController().signal;
const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'notifications on %s',
  (id: TestDatabaseId) => {
    async function start() {
      const knex = await databases.init(id);
      const stores = createTestStores(knex);
      const evaluation = stores.evaluationOf(policyOf([checkOf()]));
      const sent: NotificationSendOptions[] = [];
      const logger = mockServices.logger.mock();
      const state = { isDown: false };
      const notifier = () =>
        new Notifier({
          clock: stores.clock,
          directory: { peopleBehind: async refs => [...refs] },
          logger,
          notices: stores.notices,
          notifications: {
            send: async notification => {
              if (state.isDown) {
                throw new Error('Request failed with status 404');
              }
              sent.push(notification);
            },
          },
        });
      const notify = () => notifier().notify(never);
      /** Evaluates entities whose check passes, or does not. */
      const judge = async (good: boolean, ...names: string[]) => {
        await stores.entities.put(names.map(name => entityOf(name)));
        await stores.facts.put(
          'test/all',
          names.map(name => ({
            entityRef: `resource:default/${name}`,
            facts: { 'test.good': good },
          })),
        );
        await stores.facts.complete('test', 'all', { lastsMs: 1e9 });
        await evaluation.run(never);
      };
      return { ...stores, judge, knex, logger, notifier, notify, sent, state };
    }

    it('tell owners which entity lost its tier, and why, once', async () => {
      const { judge, later, notify, sent } = await start();
      await judge(true, 'a');
      await judge(false, 'a');
      await notify();
      expect(sent).toEqual([]);
      later(FIVE_MINUTES);
      await notify();
      await notify();
      expect(sent).toEqual([
        {
          recipients: { type: 'entity', entityRef: [OWNER] },
          payload: {
            topic: 'tiers',
            severity: 'normal',
            scope: 'tier:resource:default/a:0:2026-11-21',
            title: 'a dropped from Platinum to no tier',
            description:
              'Its score went from 100 to 0. No longer passing: "It is good".',
            link: '/scorecards/overview/resource/default/a',
          },
        },
      ]);
    });

    it('say nothing of a tier that is back, and of one that was never there', async () => {
      const { judge, later, notify, sent } = await start();
      await judge(false, 'new');
      await judge(true, 'a');
      await judge(false, 'a');
      await judge(true, 'a');
      later(1);
      await notify();
      expect(sent).toEqual([]);
    });

    it('tell many of a kind together', async () => {
      const { judge, later, notify, sent } = await start();
      const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
      await judge(true, ...names);
      await judge(false, ...names);
      later(FIVE_MINUTES);
      await notify();
      expect(sent).toHaveLength(1);
      expect(sent[0].payload).toMatchObject({
        title: '7 entities dropped to a lower tier',
        description: expect.stringMatching(/^. dropped .*; and 2 more$/),
        link: '/scorecards/overview?owner=group%3Adefault%2Fops&sort=drops',
      });
    });

    it('are sent once by two replicas', async () => {
      const { clock, database, judge, later, logger, notifier, sent } =
        await start();
      await judge(true, 'a');
      await judge(false, 'a');
      later(FIVE_MINUTES);
      const replicas = [1, 2].map(() => ({
        turns: new Turns({
          database,
          table: 'scorecards_turns',
          logger,
          clock,
        }),
        one: notifier(),
      }));
      await Promise.all(
        replicas.map(({ turns, one }) =>
          turns.take('notices', {
            everyMs: 1000,
            work: turn => one.notify(turn.signal),
          }),
        ),
      );
      expect(sent).toHaveLength(1);
    });

    it('wait while there is no notifications backend', async () => {
      const { judge, later, logger, notify, sent, state } = await start();
      await judge(true, 'a');
      await judge(false, 'a');
      later(FIVE_MINUTES);
      state.isDown = true;
      await notify();
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('plugin-notifications-backend installed?'),
      );
      state.isDown = false;
      await notify();
      expect(sent).toEqual([]);
      later(1 / 60);
      await notify();
      expect(sent).toHaveLength(1);
    });

    it('that were told are forgotten after a year', async () => {
      const { judge, knex, later, notices, notify } = await start();
      await judge(true, 'a');
      await judge(false, 'a');
      later(FIVE_MINUTES);
      await notify();
      const count = async () =>
        (await knex('scorecards_notices').select('id')).length;
      await notices.prune();
      expect(await count()).toBe(1);
      later(401 * 24);
      await notices.prune();
      expect(await count()).toBe(0);
    });
  },
);
