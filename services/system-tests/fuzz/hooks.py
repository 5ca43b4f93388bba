"""What schemathesis cannot know by itself: how a caller gets a token, and how NDJSON is written."""

import json
import os
import urllib.parse
import urllib.request

import schemathesis

ENDPOINTS = json.load(open(os.environ["MEBUKI_ENDPOINTS"], encoding="utf-8"))
CLIENT = ENDPOINTS["clients"].get(os.environ["MEBUKI_CALLER"])


class Token:
    """A caller's token. It lives five minutes, a run longer."""

    def get(self, case, context):
        form = {"grant_type": "client_credentials", "client_id": CLIENT["id"], "client_secret": CLIENT["secret"]}
        with urllib.request.urlopen(ENDPOINTS["tokenEndpoint"], urllib.parse.urlencode(form).encode()) as answer:
            return json.load(answer)["access_token"]

    def set(self, case, token, context):
        case.headers["Authorization"] = f"Bearer {token}"


if CLIENT:
    schemathesis.auth(refresh_interval=200)(Token)


@schemathesis.serializer("application/x-ndjson")
def ndjson(context, value):
    """The contract calls the file a string of bytes; whatever else is generated becomes a line, as a careless program would send it."""
    return value if isinstance(value, bytes) else (value if isinstance(value, str) else json.dumps(value)).encode("utf-8", "surrogatepass")
