/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { RiFilter3Line } from '@remixicon/react';
import {
  AuditActor,
  AuditRecord,
  TextQualifier,
} from '@steward/backstage-plugin-audit-trail-common';
import {
  CopyableId,
  DefinitionList,
  formatAccountId,
  formatDuration,
  MiddleTruncate,
} from '@steward/backstage-plugin-portal-react';
import { ReactNode } from 'react';
import { linkableRef } from '../../glossary/linkableRef';
import { queryFor } from '../../query/queryFor';
import { auditTrailTranslationRef } from '../../translation';
import styles from './EventPanel.module.css';

export interface EventFactsProps {
  event: AuditRecord;
  onSearch?: (q: string) => void;
}

/** Qualifiers that facts of one event can be searched by. */
type FactQualifier = Exclude<TextQualifier, 'outcome'>;

/** Who, what, where and how, each with the way to more of the same. */
export function EventFacts(props: EventFactsProps) {
  const { event, onSearch } = props;
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const { actor, resource, error } = event;
  const fact = (
    qualifier: FactQualifier,
    value: string | undefined,
    shown: ReactNode = value,
  ) => ({
    term: t(`qualifiers.${qualifier}.label`),
    value: value && (
      <span className={styles.fact}>
        {shown}
        {onSearch && (
          <button
            type="button"
            className={styles.more}
            aria-label={t(`facts.more.${qualifier}`)}
            title={t(`facts.more.${qualifier}`)}
            onClick={() => onSearch(queryFor(qualifier, value))}
          >
            <RiFilter3Line size={14} aria-hidden />
          </button>
        )}
      </span>
    ),
  });
  const person = actor.onBehalfOf ?? actor.ref;
  return (
    <DefinitionList
      items={[
        fact('actor', person, <ActorLink actor={actor} />),
        {
          term: t('facts.through'),
          value:
            actor.onBehalfOf && (actor.name ?? actor.ref ?? t('facts.service')),
        },
        { term: t('facts.from'), value: actor.ip },
        { term: t('facts.browser'), value: actor.userAgent },
        fact('action', event.action, <code>{event.action}</code>),
        { term: t('facts.plugin'), value: event.plugin },
        fact(
          'resource',
          resource?.entityRef ?? resource?.id,
          resource && (
            <RefLink
              names="resource"
              entityRef={resource.entityRef}
              text={resource.entityRef ?? resource.id ?? ''}
            />
          ),
        ),
        fact(
          'account',
          resource?.accountId,
          resource?.accountId && (
            <CopyableId
              value={resource.accountId}
              display={formatAccountId(resource.accountId)}
              label={t('common.accountNumber')}
            />
          ),
        ),
        { term: t('facts.region'), value: resource?.region },
        fact('severity', event.severity, t(`severities.${event.severity}`)),
        {
          term: t('facts.took'),
          value:
            event.durationMs === undefined
              ? undefined
              : formatDuration(event.durationMs),
        },
        {
          term: t('common.error'),
          value: error && `${error.name}: ${error.message}`,
        },
        fact(
          'correlation',
          event.correlationId,
          <CopyableId
            value={event.correlationId}
            label={t('facts.correlationId')}
          />,
        ),
      ]}
    />
  );
}

function ActorLink(props: { actor: AuditActor }) {
  const { name, ref, onBehalfOf } = props.actor;
  const person = onBehalfOf ?? ref;
  const text = onBehalfOf || !name ? person : `${name} (${ref})`;
  return <RefLink names="actor" entityRef={person} text={text ?? ''} />;
}

function RefLink(props: {
  names: 'actor' | 'resource';
  entityRef?: string;
  text: string;
}) {
  const linkTo = useEntityRefLink();
  const ref = linkableRef({ names: props.names, ref: props.entityRef });
  return ref ? (
    <Link href={linkTo(ref)} aria-label={props.text} className={styles.refLink}>
      <MiddleTruncate text={props.text} tail={16} />
    </Link>
  ) : (
    <span>{props.text}</span>
  );
}
