/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { ButtonLink, Link, Text } from '@backstage/ui';
import {
  CopyableId,
  formatAccountId,
} from '@steward/backstage-plugin-portal-react';
import { OrganizationNode } from '@steward/backstage-plugin-estate-common';
import useAsync from 'react-use/esm/useAsync';
import { estateApiRef } from '../../api';
import { counted } from '../../glossary/counted';
import { describeType } from '../../glossary/describeType';
import { useEstateLinks } from '../../hooks/useEstateLinks';
import { estateTranslationRef } from '../../translation';
import { OwnerLink } from '../EntityLink';
import { StateBadge } from '../StateBadge';
import styles from './ExplorerPage.module.css';

export interface NodeHeaderProps {
  /** Root first, the node itself last; empty for several organizations. */
  path: OrganizationNode[];
}

export function NodeHeader(props: NodeHeaderProps) {
  const { t } = useTranslationRef(estateTranslationRef);
  const api = useApi(estateApiRef);
  const links = useEstateLinks();
  const entityLink = useEntityRefLink();
  const node = props.path[props.path.length - 1] as
    | OrganizationNode
    | undefined;
  const isAccount = node?.kind === 'account';
  const account = useAsync(
    async () =>
      isAccount
        ? api.get('/accounts/{id}', { params: { path: { id: node.id } } })
        : undefined,
    [api, isAccount, node?.id],
  ).value;
  if (!node) {
    return (
      <Text as="h2" variant="title-small" weight="bold">
        {t('explorer.node.allOrganizations')}
      </Text>
    );
  }
  const owner = <OwnerLink owner={node.owner} />;
  const ownerSource = account?.ownerSource ?? node.ownerSource;
  return (
    <header className={styles.header}>
      {props.path.length > 1 && (
        <nav aria-label={t('common.path')} className={styles.path}>
          {props.path.slice(0, -1).map(step => (
            <span key={step.id}>
              <Link
                href={links.explorer({ node: step.id })}
                variant="body-small"
              >
                {step.name}
              </Link>
              <span aria-hidden> / </span>
            </span>
          ))}
        </nav>
      )}
      <div className={styles.title}>
        <Text
          as="h2"
          variant="title-small"
          weight="bold"
          className={styles.name}
        >
          {node.name}
        </Text>
        {isAccount && (
          <StateBadge state={node.state} vanishedAt={account?.vanishedAt} />
        )}
        <ButtonLink
          href={entityLink(node.entityRef)}
          variant="secondary"
          size="small"
        >
          {t('explorer.node.openPage')}
        </ButtonLink>
      </div>
      <div className={styles.facts}>
        <span>{describeType(t, node.kind)}</span>
        <CopyableId
          value={node.id}
          display={formatAccountId(node.id)}
          label={t(`common.${isAccount ? 'accountNumber' : 'unitId'}`)}
        />
        <span>
          {ownerSource
            ? t('explorer.node.ownerFrom', { owner, source: ownerSource })
            : t('explorer.node.owner', { owner })}
        </span>
        {node.staleShards > 0 && (
          <Link href={links.sync({ q: node.id })} variant="body-small">
            {t('common.shardsNotCurrent', counted(node.staleShards))}
          </Link>
        )}
      </div>
    </header>
  );
}
