/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Card, CardBody, CardHeader, Link } from '@backstage/ui';
import {
  RiCloudLine,
  RiShieldKeyholeLine,
  RiStackLine,
  RiTeamLine,
} from '@remixicon/react';
import { useProvisioningLinks } from '../../hooks/useProvisioningLinks';
import { provisioningTranslationRef } from '../../translation';
import styles from './CreatePage.module.css';
import { Offer, Thing, Tile } from './offers';
import { usageWords } from './usageWords';

const icons: Record<Thing, JSX.Element> = {
  enclave: <RiShieldKeyholeLine />,
  environment: <RiStackLine />,
  team: <RiTeamLine />,
  account: <RiCloudLine />,
};

/** A thing that can be had, and what can be done to it later. */
export function ThingTile({ tile }: { tile: Tile }) {
  const { thing, create, others } = tile;
  const links = useProvisioningLinks();
  const { t } = useTranslationRef(provisioningTranslationRef);
  const title = t(`create.things.${thing}`);
  return (
    <Card className={styles.tile}>
      <CardHeader>
        <h2 className={styles.tileTitle}>
          <span aria-hidden className={styles.icon}>
            {icons[thing]}
          </span>
          {title}
        </h2>
      </CardHeader>
      <CardBody>
        <div className={styles.tileBody}>
          {create && (
            <>
              <p className={styles.line}>{create.description}</p>
              {create.unavailable ? (
                <p className={styles.line}>{create.unavailable}</p>
              ) : (
                <ButtonLink
                  variant="primary"
                  href={links.templateOf(create) ?? ''}
                >
                  {create.title}
                </ButtonLink>
              )}
              <p className={styles.quiet}>{usageWords(t, create)}</p>
            </>
          )}
          {others.length > 0 && (
            <ul
              className={styles.actions}
              aria-label={t('create.actions', { thing: title })}
            >
              {others.map(offer => (
                <Action key={offer.ref} offer={offer} />
              ))}
            </ul>
          )}
        </div>
      </CardBody>
    </Card>
  );
}

function Action({ offer }: { offer: Offer }) {
  const links = useProvisioningLinks();
  const { title, unavailable, isDestructive } = offer;
  const { t } = useTranslationRef(provisioningTranslationRef);
  return (
    <li data-destructive={isDestructive || undefined}>
      {unavailable ? (
        title
      ) : (
        <Link href={links.templateOf(offer) ?? ''}>{title}</Link>
      )}
      <span className={styles.quiet}>
        {unavailable ?? usageWords(t, offer)}
      </span>
    </li>
  );
}
