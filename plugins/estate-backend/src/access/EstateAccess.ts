/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  BackstageCredentials,
  PermissionsRegistryService,
} from '@backstage/backend-plugin-api';
import { BasicPermission } from '@backstage/plugin-permission-common';
import {
  estateAccountReadPermission,
  estateReadPermission,
  IndexedAccount,
} from '@steward/backstage-plugin-estate-common';
import {
  AccessControl,
  AccessControlOptions,
  ConditionalList,
} from '@steward/backstage-plugin-portal-node';
import { Request } from 'express';
import { AccountCondition, AccountCriteria } from './AccountCondition';
import { accountResourceRef } from './accountRules';

type AnyRequest = Request<any, any, any, any, any>;

/** What {@link EstateAccess} needs. The resource type must be in the registry by now. */
export interface EstateAccessOptions extends AccessControlOptions {
  permissionsRegistry: PermissionsRegistryService;
}

/** Who reads the estate. */
export interface EstateReader {
  credentials: BackstageCredentials;
  /** The accounts that they may see, with what is in them; undefined for all. */
  visible: AccountCriteria | undefined;
}

/** Access to the estate: which accounts somebody may see. */
export class EstateAccess extends AccessControl {
  readonly #accounts: ConditionalList<IndexedAccount, AccountCondition>;

  constructor(options: EstateAccessOptions) {
    super(options);
    this.#accounts = new ConditionalList({
      ...options,
      resourceRef: accountResourceRef,
      permission: estateAccountReadPermission,
    });
  }

  /**
   * Who asks, once they may read the estate.
   *
   * @throws NotAllowedError when they may not, or may see no account.
   */
  async reader(request: AnyRequest): Promise<EstateReader> {
    return this.readerOf(await this.credentials(request));
  }

  /** The same for somebody who does not ask over HTTP, such as an agent. */
  async readerOf(credentials: BackstageCredentials): Promise<EstateReader> {
    await this.check(credentials, estateReadPermission);
    return this.#seeing(credentials);
  }

  /**
   * Who asks for a change, with the accounts that it can be about.
   *
   * @throws NotAllowedError as {@link EstateAccess.reader}.
   */
  async changer(
    request: AnyRequest,
    permission: BasicPermission,
  ): Promise<EstateReader> {
    return this.#seeing(await this.require(request, permission));
  }

  async #seeing(credentials: BackstageCredentials): Promise<EstateReader> {
    return {
      credentials,
      visible: await this.#accounts.criteriaFor(credentials),
    };
  }
}
