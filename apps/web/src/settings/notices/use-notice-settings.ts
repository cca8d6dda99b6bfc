import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/api';
import { queryClient } from '../../api/query-client';

export type NoticeSettings = Schemas['NotificationSettings'];

export const noticeSettingsKey = ['notice settings'] as const;

/** How the person is notified beside the inbox. */
export function useNoticeSettings() {
  return useQuery({ queryKey: noticeSettingsKey, queryFn: () => answerOf(api.GET('/api/me/notifications')) });
}

/** The server answers each change with how it is now. */
export function keepNoticeSettings(changed: NoticeSettings): void {
  queryClient.setQueryData(noticeSettingsKey, changed);
}
