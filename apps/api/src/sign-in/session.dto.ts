import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';

// Longer ones are refused unread: argon2 reads the whole password.
const longestPassword = 1024;

export class SignInBody {
  @IsString()
  @MaxLength(256)
  login!: string;

  @IsString()
  @MaxLength(longestPassword)
  password!: string;
}

export class ChangePasswordBody {
  @IsString()
  @MaxLength(longestPassword)
  current!: string;

  /** At least twelve characters, not easy to guess, without the login. */
  @IsString()
  @MaxLength(longestPassword)
  next!: string;

  /** Tokens and the calendar's address stay valid; else they end with the password, as sessions do. */
  @IsOptional()
  @IsBoolean()
  keepAccess?: boolean;
}
