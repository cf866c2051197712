/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import type { NavContentComponentProps } from '@backstage/plugin-app-react';
import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import { UserSettingsSignInAvatar } from '@backstage/plugin-user-settings';
import { RiMenuLine, RiSearchLine } from '@remixicon/react';
import { SearchItem } from '../search';
import { NavigationLogo } from './NavigationLogo';

/** Pages in the order of a working day; one that is not installed is not shown. */
const areas = [
  'page:home',
  'page:estate',
  'page:catalog',
  'page:scaffolder',
  'page:provisioning',
  'page:scorecards',
  'page:cloud-costs',
  'page:audit-trail',
];

/** Pages that are reached another way: a modal, an item of its own, a link. */
const elsewhere = ['page:search', 'page:notifications', 'page:catalog-graph'];

/**
 * Above the page: at its foot, where Backstage shows them, they slide over the
 * buttons that end a form, and one that arrives between the press of a button
 * and its release takes the press away.
 */
const notificationProps = {
  enabled: true,
  autoHideDuration: 15_000,
  anchorOrigin: { vertical: 'top', horizontal: 'center' },
} as const;

/** The navigation of the portal. */
export function Navigation(props: NavContentComponentProps) {
  const items = props.navItems.withComponent(item => (
    <SidebarItem icon={() => item.icon} to={item.href} text={item.title} />
  ));
  for (const id of elsewhere) {
    items.take(id);
  }
  const settings = items.take('page:user-settings');

  return (
    <Sidebar>
      <NavigationLogo />
      <SidebarGroup label="Search" icon={<RiSearchLine />} to="/search">
        <SearchItem />
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup label="Menu" icon={<RiMenuLine />}>
        {areas.map(id => items.take(id))}
        <SidebarScrollWrapper>
          {items.rest({ sortBy: 'title' })}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      {/* The title of the browser's tab is the page's; the count is here. */}
      <NotificationsSidebarItem
        titleCounterEnabled={false}
        snackbarProps={notificationProps}
      />
      <SidebarDivider />
      <SidebarGroup
        label="Settings"
        icon={<UserSettingsSignInAvatar />}
        to="/settings"
      >
        {settings}
      </SidebarGroup>
    </Sidebar>
  );
}
