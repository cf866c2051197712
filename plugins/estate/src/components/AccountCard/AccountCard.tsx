/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { accountConsoleUrl } from '@steward/backstage-plugin-aws-common';
import {
  CopyableId,
  DefinitionList,
  formatAccountId,
  TimeAgo,
} from '@steward/backstage-plugin-portal-react';
import { ANNOTATION_VANISHED_AT } from '@steward/backstage-plugin-estate-common';
import useAsync from 'react-use/esm/useAsync';
import { estateApiRef } from '../../api';
import { accountSpec, readSpec } from '../../entity/readSpec';
import { ConsoleLink, EntityCard, OwnerFact } from '../EntityCard';
import { OrganizationPath } from '../OrganizationPath';
import { ShardFreshness } from '../ShardFreshness';
import { StateBadge } from '../StateBadge';
import { TagTable } from '../TagTable';
import { AccountBanner } from './AccountBanner';
import { AccountCounts } from './AccountCounts';

/** An AWS account: what it is, where it stands, who owns it, what is in it. */
export function AccountCard() {
  const { entity } = useEntity();
  const api = useApi(estateApiRef);
  const spec = readSpec(accountSpec, entity);
  const accountId = spec?.accountId;
  const indexed = useAsync(
    async () =>
      accountId
        ? api.get('/accounts/{id}', { params: { path: { id: accountId } } })
        : undefined,
    [api, accountId],
  ).value;
  if (!spec) {
    return (
      <EntityCard title="AWS account">
        This entity has no account number in spec.accountId.
      </EntityCard>
    );
  }
  const { annotations } = entity.metadata;
  return (
    <EntityCard
      title="AWS account"
      actions={
        <ConsoleLink
          href={accountConsoleUrl(spec.partition ?? 'aws', spec.accountId)}
        />
      }
    >
      <AccountBanner
        state={spec.state}
        vanishedAt={annotations?.[ANNOTATION_VANISHED_AT]}
      />
      <AccountCounts accountId={spec.accountId} />
      <DefinitionList
        items={[
          {
            term: 'Number',
            value: (
              <CopyableId
                value={spec.accountId}
                display={formatAccountId(spec.accountId)}
                label="account number"
              />
            ),
          },
          { term: 'State', value: <StateBadge state={spec.state} /> },
          { term: 'Owner', value: <OwnerFact entity={entity} /> },
          {
            term: 'Path',
            value: spec.organizationalUnits && (
              <OrganizationPath units={spec.organizationalUnits} />
            ),
          },
          { term: 'Email', value: spec.email },
          {
            term: 'Organization',
            value: spec.organizationId && (
              <>
                {spec.organizationId}
                {spec.management && ', its management account'}
              </>
            ),
          },
          {
            term: 'Joined',
            value: spec.joinedAt && (
              <>
                <TimeAgo at={spec.joinedAt} />
                {spec.joinedMethod && `, ${spec.joinedMethod.toLowerCase()}`}
              </>
            ),
          },
          {
            term: 'Regions',
            value: indexed?.regions.length
              ? indexed.regions.join(', ')
              : undefined,
          },
          { term: 'Freshness', value: <ShardFreshness entity={entity} /> },
        ]}
      />
      <TagTable tags={spec.tags} />
    </EntityCard>
  );
}
