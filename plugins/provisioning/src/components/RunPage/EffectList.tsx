/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { Run, RunEffect } from '@steward/backstage-plugin-provisioning-common';
import {
  CopyableId,
  formatAccountId,
  PersonLink,
} from '@steward/backstage-plugin-portal-react';
import { provisioningTranslationRef } from '../../translation';
import styles from './EffectList.module.css';

/** What the run changed in the world; before it ran, what it will. */
export function EffectList(props: { run: Pick<Run, 'effects' | 'plan'> }) {
  const { effects, plan } = props.run;
  const { t } = useTranslationRef(provisioningTranslationRef);
  const isPast = effects.length > 0;
  const tense = isPast ? 'past' : 'future';
  const shown = isPast ? effects : plan?.effects ?? [];
  if (shown.length === 0) {
    return <p className={styles.line}>{t('effects.empty')}</p>;
  }
  return (
    <>
      {!isPast && <p className={styles.line}>{t('effects.planned')}</p>}
      <ul className={styles.list} aria-label={t('effects.label')}>
        {shown.map(effect => (
          <li
            key={`${effect.operation} ${effect.ref}`}
            className={styles.effect}
          >
            <span>{t(`effects.${tense}.${effect.operation}`)}</span>
            <span>{effect.type.replaceAll('-', ' ')}</span>
            <Reference effect={effect} />
            <span className={styles.place}>
              {[
                effect.accountId && formatAccountId(effect.accountId),
                effect.region,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Reference(props: { effect: RunEffect }) {
  const { type, ref, url } = props.effect;
  const { t } = useTranslationRef(provisioningTranslationRef);
  if (/^[a-z]+:[\w-]+\/\S+$/i.test(ref)) {
    return <PersonLink entityRef={ref} />;
  }
  return (
    <span>
      <CopyableId value={ref} label={type} />
      {url && (
        <Link href={url} target="_blank" rel="noopener noreferrer">
          {t('effects.open')}
        </Link>
      )}
    </span>
  );
}
