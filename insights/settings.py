"""Settings: read once, at the start, from variables that begin with INSIGHTS_."""

import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final, Self, get_args
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import NoDecode, SettingsConfigDict

from insights.demo import state
from insights.errors import BadSettingsError
from insights.metrics_settings import MetricsSettings
from insights.operation_settings import OperationSettings
from insights.origins import check_origins
from insights.quota_settings import QuotaSettings
from insights.replica_settings import ReplicaSettings
from insights.response_cache_settings import ResponseCacheSettings
from insights.sign_in_settings import SignInSettings
from models import addresses
from models.limits import CONNECT_TIMEOUT_S, POOL_SIZE
from resolvers.spending import BUCKET_UNITS, MOST_UNITS

PREFIX: Final = "INSIGHTS_"
SHORTEST_PEPPER: Final = 32
DATABASE_FILE: Final = "insights.sqlite3"
PUBSUB_SCHEMES: Final = ("valkey", "valkeys", "redis", "rediss", "unix")
EXPORTS_FOLDER: Final = "exports"
HIGHEST_PORT: Final = 65535
_ALLOWED_HOST: Final = re.compile(r"(?:\*\.)?[\w-]+(?:\.[\w-]+)*|\[[0-9a-fA-F:.]+\]", re.ASCII)
MAKE_A_PEPPER: Final = "python -c 'import secrets; print(secrets.token_urlsafe(32))'"

NO_PEPPER: Final = (
    f"{PREFIX}KEY_PEPPER is not set: API keys are hashed with it, and there is no default.\n"
    "  Set the one that the service runs with. For a new service make one, once, keep it as you "
    "keep passwords, and set it everywhere alike:\n"
    f"    test -s insights.pepper || (umask 077; {MAKE_A_PEPPER} > insights.pepper)\n"
    f'    export {PREFIX}KEY_PEPPER="$(cat insights.pepper)"'
)
"""The lines may be pasted again: they make a pepper where there is none, and keep it."""


class LogLevel(StrEnum):
    """From which severity on something is logged."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class LogFormat(StrEnum):
    """How log lines look: AUTO is CONSOLE on a terminal and JSON elsewhere."""

    AUTO = "auto"
    JSON = "json"
    CONSOLE = "console"


class Settings(
    SignInSettings,
    OperationSettings,
    QuotaSettings,
    MetricsSettings,
    ResponseCacheSettings,
    ReplicaSettings,
):
    """All that can be set, checked. `load` makes one; nothing reads the environment after it."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="ignore")

    data_dir: Path = Path(".insights")
    database_url: SecretStr | None = None
    database_pool_size: int = Field(default=POOL_SIZE, ge=1, le=1000)
    database_connect_timeout_s: float = Field(default=CONNECT_TIMEOUT_S, gt=0, le=60)
    database_statement_timeout_s: float = Field(default=5.0, gt=0, le=600)
    host: str = Field(default="127.0.0.1", min_length=1)
    port: int = Field(default=8000, ge=0, le=HIGHEST_PORT)
    key_pepper: SecretStr | None = None
    plans_file: Path | None = None
    log_level: LogLevel = LogLevel.INFO
    log_format: LogFormat = LogFormat.AUTO
    public_url: str | None = None
    pubsub_url: SecretStr | None = None
    exports_url: SecretStr | None = None
    exports_retention_days: int = Field(default=7, ge=1, le=3650)
    webhook_insecure: bool = False
    max_connections: int = Field(default=10_000, ge=1)
    cors_origins: Annotated[tuple[str, ...], NoDecode] = ()
    allowed_hosts: Annotated[tuple[str, ...], NoDecode] = ()
    cost_limit: int = Field(default=MOST_UNITS, ge=1)
    cost_bucket: int = Field(default=BUCKET_UNITS, ge=1)
    ingest_bucket: int | None = Field(default=None, ge=MOST_UNITS)

    @property
    def database(self) -> str:
        """Address of the database; one SQLite file in the data folder when none is set."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite://{self.data_dir.absolute() / DATABASE_FILE}"

    @property
    def exports_storage(self) -> str:
        """Address of where files of exports are kept; a folder of the data folder when none is."""
        if self.exports_url is not None:
            return self.exports_url.get_secret_value()
        return str(self.data_dir.absolute() / EXPORTS_FOLDER)

    @property
    def is_sqlite(self) -> bool:
        """Whether the database is a file of this process's own machine."""
        return addresses.is_sqlite(self.database)

    @property
    def pepper(self) -> bytes:
        """The secret that API keys are hashed with: as set, or that of the demo in the data folder.

        Raises BadSettingsError where there is none.
        """
        if self.key_pepper is not None:
            return self.key_pepper.get_secret_value().encode()
        demo = state.read(self.data_dir)
        if demo is None:
            raise BadSettingsError(NO_PEPPER)
        return demo.pepper.encode()

    def changed(self, **values: object) -> Self:
        """The same settings with some values, of the right types already, in place of others."""
        return self.model_copy(update=values)

    @field_validator("log_level", "log_format", mode="before")
    @classmethod
    def _lower(cls, value: object) -> object:
        return value.lower() if isinstance(value, str) else value

    @field_validator("database_url")
    @classmethod
    def _check_database(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            addresses.check(value.get_secret_value())
        return value

    @field_validator("data_dir")
    @classmethod
    def _check_data_dir(cls, value: Path) -> Path:
        if set("?#%") & set(str(value.absolute())):
            msg = "the path of the data folder may not contain ?, # or %"
            raise ValueError(msg)
        return value

    @field_validator("key_pepper")
    @classmethod
    def _check_pepper(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and len(value.get_secret_value()) < SHORTEST_PEPPER:
            msg = f"takes at least {SHORTEST_PEPPER} characters; make one: {MAKE_A_PEPPER}"
            raise ValueError(msg)
        return value

    @field_validator("public_url")
    @classmethod
    def _check_public_url(cls, value: str | None) -> str | None:
        parts = urlsplit(value or "http://localhost")
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query:
            msg = "takes the address that clients reach the service by, as https://example.com"
            raise ValueError(msg)
        return value.rstrip("/") if value else None

    @field_validator("pubsub_url")
    @classmethod
    def _check_pubsub(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _is_pubsub(value.get_secret_value()):
            msg = "takes valkey://host:6379/0, or redis:// or rediss:// alike"
            raise ValueError(msg)
        return value

    @field_validator("exports_url")
    @classmethod
    def _check_exports(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and "://" not in value.get_secret_value():
            msg = "takes s3://bucket/folder, or file:///folder/from/the/root"
            raise ValueError(msg)
        return value

    @field_validator("cost_bucket")
    @classmethod
    def _check_bucket(cls, value: int, info: ValidationInfo) -> int:
        if value < info.data.get("cost_limit", value):
            msg = f"takes at least {PREFIX}COST_LIMIT, which an operation may cost"
            raise ValueError(msg)
        return value

    @field_validator("allowed_hosts")
    @classmethod
    def _check_hosts(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for host in value:
            if not _ALLOWED_HOST.fullmatch(host):
                msg = f"{host!r} is no host: write some such as credits.example.com, without a port"
                raise ValueError(msg)
        return tuple(host.lower() for host in value)

    @field_validator("cors_origins", "allowed_hosts", mode="before")
    @classmethod
    def _split_list(cls, value: object) -> object:
        return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value

    @field_validator("cors_origins")
    @classmethod
    def _check_origins(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        return check_origins(value)


def _is_pubsub(url: str) -> bool:
    """Whether it is the address of a Valkey; the error of a bad port would quote a password."""
    try:
        parts = urlsplit(url)
        of_server = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return parts.scheme in PUBSUB_SCHEMES and (of_server or parts.scheme == "unix")


def load(**given: object) -> Settings:
    """Settings from the environment, with what the command line gave in its place.

    Raises BadSettingsError with a line for each variable that is wrong; it never quotes secrets.
    """
    values = {name: value for name, value in given.items() if value is not None}
    try:
        return Settings(**values)  # type: ignore[arg-type]
    except ValidationError as error:
        lines = "\n".join(f"  {line}" for line in _problems(error))
        msg = f"the settings are not right:\n{lines}"
        raise BadSettingsError(msg) from None


def _problems(error: ValidationError) -> Iterator[str]:
    for problem in error.errors(include_url=False, include_context=False):
        message = problem["msg"].removeprefix("Value error, ")
        if not problem["loc"]:  # it is about several, and names them
            yield message
            continue
        name = str(problem["loc"][0])
        secret = SecretStr in get_args(Settings.model_fields[name].annotation)
        was = "" if secret else f" is {str(problem['input'])[:60]!r}"
        yield f"{PREFIX}{name.upper()}{was}: {message[0].lower()}{message[1:]}"
