/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  BackstageCredentials,
  PermissionsRegistryService,
} from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  estateAccountReadPermission,
  estateReadPermission,
  IndexedAccount,
} from '@steward/backstage-plugin-estate-common';
import {
  AccessControl,
  AccessControlOptions,
  Caller,
  ConditionalList,
  EntityView,
  entityViewOf,
  needs,
} from '@steward/backstage-plugin-portal-node';
import { AccountCondition, AccountCriteria } from './AccountCondition';
import { accountResourceRef } from './accountRules';

/** What {@link EstateAccess} needs. The resource type must be in the registry by now. */
export interface EstateAccessOptions extends AccessControlOptions {
  permissionsRegistry: PermissionsRegistryService;
}

/** Who reads the estate. */
export interface EstateReader {
  credentials: BackstageCredentials;
  /** The accounts that they may see, with what is in them; undefined for all. */
  visible: AccountCriteria | undefined;
  /** Which entities of the catalog they see. */
  view: EntityView;
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
  async reader(caller: Caller): Promise<EstateReader> {
    return this.#with(caller, estateReadPermission);
  }

  /**
   * Who asks for a change, with the accounts that it can be about.
   *
   * @throws NotAllowedError as {@link EstateAccess.reader}.
   */
  async changer(
    caller: Caller,
    permission: BasicPermission,
  ): Promise<EstateReader> {
    return this.#with(caller, permission);
  }

  /** Leaves out rows on entities that a reader may not see. Rows without an entity stay. */
  async visibleTo<T>(
    { credentials, view }: EstateReader,
    rows: readonly T[],
    refOf: (row: T) => string | undefined,
  ): Promise<T[]> {
    return this.visible(credentials, rows, refOf, { view });
  }

  async #with(
    caller: Caller,
    permission: BasicPermission,
  ): Promise<EstateReader> {
    const credentials = await this.credentials(caller);
    const [decision, accounts, entities] = await this.decide(credentials, [
      permission,
      estateAccountReadPermission,
      catalogEntityReadPermission,
    ]);
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw needs(permission);
    }
    return {
      credentials,
      visible: await this.#accounts.criteriaOf(accounts),
      view: entityViewOf(entities),
    };
  }
}
