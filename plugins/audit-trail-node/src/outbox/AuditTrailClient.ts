/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';

/** What the audit trail said to a batch. */
export interface IngestAnswer {
  /** Events that it will never take. */
  refused: { id: string; reason: string }[];
}

/** Sends events to the audit trail with the plugin's own credentials. */
export class AuditTrailClient {
  static create(options: {
    discovery: DiscoveryService;
    auth: AuthService;
  }): AuditTrailClient {
    return new AuditTrailClient(options);
  }

  readonly #discovery: DiscoveryService;
  readonly #auth: AuthService;

  private constructor(options: Parameters<typeof AuditTrailClient.create>[0]) {
    this.#discovery = options.discovery;
    this.#auth = options.auth;
  }

  /**
   * @param events - As JSON.
   * @throws ResponseError unless all events are stored or refused.
   */
  async ingest(events: string[]): Promise<IngestAnswer> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'audit-trail',
    });
    const baseUrl = await this.#discovery.getBaseUrl('audit-trail');
    const response = await fetch(`${baseUrl}/ingest`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${token}`,
      },
      body: `{"events":[${events.join(',')}]}`,
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
