import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from './api/query-client';
import { Routes } from './routes';
import { Gate } from './shell/gate';
import { Shell } from './shell/shell';

/** Who is not signed in sees the sign-in page at whatever address, and then what stands there. */
export function Application() {
  return (
    <QueryClientProvider client={queryClient}>
      <Gate>
        <Shell>
          <Routes />
        </Shell>
      </Gate>
    </QueryClientProvider>
  );
}
