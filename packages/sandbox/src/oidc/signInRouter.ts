/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import express from 'express';
import type { Request, RequestHandler, Response, Router } from 'express';
import type Provider from 'oidc-provider';
import { html } from '../shared/html';
import type { Persona } from '../world/people';
import { signInPage } from './signInPage';

/** Lets the visitor become somebody else without signing out first. */
async function endEarlierSession(
  provider: Provider,
  req: Request,
  res: Response,
): Promise<void> {
  const interaction = await provider.interactionDetails(req, res);
  const uid = interaction.session?.uid;
  if (uid) {
    await (await provider.Session.findByUid(uid))?.destroy();
    interaction.session = undefined;
    await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
  }
}

/** Serves the sign-in page and takes the choice made on it. */
export function signInRouter(options: {
  provider: Provider;
  personas: Persona[];
  /** Path that the issuer is mounted at, such as `/oidc`. */
  basePath: string;
}): Router {
  const { provider, personas, basePath } = options;
  const router = express.Router();

  const guarded =
    (handler: RequestHandler): RequestHandler =>
    async (req, res, next) => {
      try {
        await handler(req, res, next);
      } catch (error) {
        if (error instanceof Error && error.name === 'SessionNotFound') {
          const page = html`<!DOCTYPE html>
            <title>Sign in again</title>
            <p>
              This sign-in has expired. Go back to the portal and try again.
            </p>`;
          res.status(400).send(page.text);
          return;
        }
        next(error);
      }
    };

  router.get(
    '/interaction/:uid',
    guarded(async (req, res) => {
      const { uid } = await provider.interactionDetails(req, res);
      const action = `${basePath}/interaction/${encodeURIComponent(uid)}`;
      res.set('Cache-Control', 'no-store');
      res.send(signInPage({ personas, action }));
    }),
  );

  router.post(
    '/interaction/:uid',
    express.urlencoded({ extended: false }),
    guarded(async (req, res) => {
      const persona = personas.find(({ name }) => name === req.body.persona);
      if (!persona) {
        res.redirect(303, req.originalUrl);
        return;
      }
      await endEarlierSession(provider, req, res);
      await provider.interactionFinished(
        req,
        res,
        { login: { accountId: persona.name } },
        { mergeWithLastSubmission: false },
      );
    }),
  );

  return router;
}
