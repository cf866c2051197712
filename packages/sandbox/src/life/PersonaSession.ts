/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RefusedError } from './RefusedError';
import { Visitor } from './Visitor';

/** Who signs in, and where. */
export interface PersonaSessionOptions {
  /** Name of the persona's User entity, such as `dana.reyes`. */
  persona: string;
  /** Address of the portal, such as `http://localhost:7007`. */
  portalUrl: string;
}

/** More than the code flow has; a portal that sends one in circles is broken. */
const MOST_REDIRECTS = 10;

/** A persona who is signed in to the portal and may do there what they may do. */
export class PersonaSession {
  /** Signs in as a browser does, by the sign-in page of the issuer. */
  static async signIn(options: PersonaSessionOptions): Promise<PersonaSession> {
    const { persona, portalUrl } = options;
    const visitor = new Visitor();
    const signInPage = await open(
      visitor,
      `${portalUrl}/api/auth/oidc/start?env=sandbox&scope=openid+profile+email`,
    );
    await open(visitor, signInPage, { persona });
    const answer = await visitor.go(
      `${portalUrl}/api/auth/oidc/refresh?env=sandbox&optional`,
      undefined,
      { 'x-requested-with': 'XMLHttpRequest' },
    );
    const session: { backstageIdentity?: { token: string } } =
      await answer.json();
    if (!session.backstageIdentity) {
      throw new Error(`The portal does not sign ${persona} in`);
    }
    return new PersonaSession(portalUrl, session.backstageIdentity.token);
  }

  readonly #portalUrl: string;
  /** What calls carry in `authorization`. */
  readonly token: string;

  private constructor(portalUrl: string, token: string) {
    this.#portalUrl = portalUrl;
    this.token = token;
  }

  async get<T>(path: string): Promise<T> {
    return this.#call('GET', path);
  }

  async post<T>(path: string, body: object = {}): Promise<T> {
    return this.#call('POST', path, body);
  }

  async #call<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.#portalUrl}/api/${path}`, {
      method,
      body: body && JSON.stringify(body),
      headers: {
        authorization: `Bearer ${this.token}`,
        'content-type': 'application/json',
      },
    });
    const text = await response.text();
    if (!response.ok) {
      throw new RefusedError(`${method} ${path}`, response.status, text);
    }
    return JSON.parse(text || 'null');
  }
}

/** Follows redirects to a page that shows something, and returns its address. */
async function open(
  visitor: Visitor,
  url: string,
  form?: Record<string, string>,
): Promise<string> {
  let at = url;
  let answer = await visitor.go(at, form);
  for (let redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
    const location = answer.headers.get('location');
    if (location) {
      at = new URL(location, at).href;
      answer = await visitor.go(at);
    } else if (answer.ok) {
      return at;
    } else {
      throw new Error(`${new URL(at).pathname} answers ${answer.status}`);
    }
  }
  throw new Error(`${url} redirects without an end`);
}
