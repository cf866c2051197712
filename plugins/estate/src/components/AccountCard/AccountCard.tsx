/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
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
import { estateTranslationRef } from '../../translation';
import { ConsoleLink, EntityCard, OwnerFact } from '../EntityCard';
import { OrganizationPath } from '../OrganizationPath';
import { ShardFreshness } from '../ShardFreshness';
import { StateBadge } from '../StateBadge';
import { TagTable } from '../TagTable';
import { AccountBanner } from './AccountBanner';
import { AccountCounts } from './AccountCounts';

/** An AWS account: what it is, where it stands, who owns it, what is in it. */
export function AccountCard() {
  const { t } = useTranslationRef(estateTranslationRef);
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
      <EntityCard title={t('account.title')}>
        {t('account.noNumber')}
      </EntityCard>
    );
  }
  const { annotations } = entity.metadata;
  return (
    <EntityCard
      title={t('account.title')}
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
            term: t('common.number'),
            value: (
              <CopyableId
                value={spec.accountId}
                display={formatAccountId(spec.accountId)}
                label={t('common.accountNumber')}
              />
            ),
          },
          { term: t('common.state'), value: <StateBadge state={spec.state} /> },
          { term: t('common.owner'), value: <OwnerFact entity={entity} /> },
          {
            term: t('common.path'),
            value: spec.organizationalUnits && (
              <OrganizationPath units={spec.organizationalUnits} />
            ),
          },
          { term: t('account.email'), value: spec.email },
          {
            term: t('common.organization'),
            value:
              spec.organizationId && spec.management
                ? t('account.managementAccount', {
                    organization: spec.organizationId,
                  })
                : spec.organizationId,
          },
          {
            term: t('account.joined'),
            value: spec.joinedAt && (
              <Joined at={spec.joinedAt} method={spec.joinedMethod} />
            ),
          },
          {
            term: t('account.regions'),
            value: indexed?.regions.length
              ? indexed.regions.join(', ')
              : undefined,
          },
          {
            term: t('common.freshness'),
            value: <ShardFreshness entity={entity} />,
          },
        ]}
      />
      <TagTable tags={spec.tags} />
    </EntityCard>
  );
}

function Joined({ at, method }: { at: string; method?: string }) {
  const { t } = useTranslationRef(estateTranslationRef);
  const time = <TimeAgo at={at} />;
  if (!method) {
    return time;
  }
  return t('account.joinedBy', {
    time,
    method:
      method === 'CREATED' || method === 'INVITED'
        ? t(`account.joinMethods.${method}`)
        : method.toLowerCase(),
  });
}
