"""A small API with every feature that the stub server knows, and pieces to vary it."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

JSON = Any

SHOP: dict[str, JSON] = {
    "openapi": "3.1.0",
    "info": {"title": "Shop", "version": "1.0.0"},
    "servers": [
        {
            "url": "https://{region}.shop.example/api/{version}",
            "variables": {"region": {"default": "eu"}, "version": {"default": "v1"}},
        }
    ],
    "security": [{"bearer": []}],
    "paths": {
        "/orders": {
            "parameters": [
                {"name": "trace", "in": "header", "schema": {"type": "integer"}},
            ],
            "get": {
                "parameters": [
                    {"name": "page", "in": "query", "schema": {"type": "integer", "minimum": 1}},
                    {
                        "name": "status[]",
                        "in": "query",
                        "schema": {"type": "array", "items": {"enum": ["open", "paid"]}},
                    },
                    {
                        "name": "ids",
                        "in": "query",
                        "explode": False,
                        "schema": {"type": "array", "items": {"type": "integer"}},
                    },
                    {
                        "name": "words",
                        "in": "query",
                        "style": "pipeDelimited",
                        "explode": False,
                        "schema": {"type": "array", "items": {"maxLength": 3, "type": "string"}},
                    },
                    {
                        "name": "filter",
                        "in": "query",
                        "style": "deepObject",
                        "schema": {
                            "type": "object",
                            "properties": {
                                "paid": {"type": "boolean"},
                                "total": {
                                    "type": "object",
                                    "properties": {"gt": {"type": "number"}},
                                },
                            },
                            "additionalProperties": False,
                        },
                    },
                    {
                        "name": "json",
                        "in": "query",
                        "content": {"application/json": {"schema": {"type": "array"}}},
                    },
                    {"name": "session", "in": "cookie", "schema": {"minLength": 3}},
                ],
                "responses": {
                    "200": {
                        "description": "",
                        "headers": {
                            "X-Total": {
                                "required": True,
                                "schema": {"type": "integer", "example": 7},
                            },
                            "X-Maybe": {"schema": {"type": "integer"}},
                        },
                        "content": {
                            "application/json": {
                                "schema": {
                                    "type": "array",
                                    "items": {"$ref": "#/components/schemas/Order"},
                                }
                            },
                            "text/csv": {"schema": {"type": "string"}, "example": "a,b\n1,2\n"},
                        },
                    },
                    "4XX": {"$ref": "#/components/responses/Fault"},
                },
            },
            "post": {
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {"schema": {"$ref": "#/components/schemas/Order"}},
                        "application/x-www-form-urlencoded": {
                            "schema": {"$ref": "#/components/schemas/Order"}
                        },
                        "multipart/form-data": {
                            "schema": {
                                "type": "object",
                                "required": ["amount", "scan"],
                                "properties": {
                                    "amount": {"type": "integer"},
                                    "scan": {"type": "string", "maxLength": 5},
                                },
                            }
                        },
                        "text/plain": {"schema": {"type": "string", "maxLength": 5}},
                    },
                },
                "responses": {
                    "201": {
                        "description": "",
                        "content": {
                            "application/json": {
                                "schema": {"$ref": "#/components/schemas/Order"},
                                "examples": {
                                    "bad": {"value": {"id": 7}},
                                    "good": {
                                        "value": {
                                            "id": "11111111-1111-4111-8111-111111111111",
                                            "amount": 5,
                                        }
                                    },
                                },
                            }
                        },
                    },
                    "401": {"$ref": "#/components/responses/Fault"},
                    "403": {"$ref": "#/components/responses/Fault"},
                    "422": {"$ref": "#/components/responses/Unprocessable"},
                },
            },
        },
        "/orders/{id}": {
            "parameters": [
                {
                    "name": "id",
                    "in": "path",
                    "required": True,
                    "schema": {"type": "string", "format": "uuid"},
                }
            ],
            "get": {
                "responses": {
                    "200": {
                        "description": "",
                        "content": {
                            "application/json": {"schema": {"$ref": "#/components/schemas/Order"}}
                        },
                    },
                    "404": {"$ref": "#/components/responses/Fault"},
                }
            },
            "delete": {"responses": {"204": {"description": ""}}},
        },
        "/orders/latest": {
            "get": {
                "responses": {
                    "200": {
                        "description": "",
                        "content": {"text/plain": {"example": "the latest"}},
                    }
                }
            }
        },
        "/reports/{name}.{kind}": {
            "get": {
                "security": [],
                "parameters": [
                    {"name": "name", "in": "path", "required": True, "schema": {}},
                    {
                        "name": "kind",
                        "in": "path",
                        "required": True,
                        "schema": {"enum": ["pdf", "png"]},
                    },
                ],
                "responses": {
                    "200": {"description": "", "content": {"application/pdf": {}}},
                    "default": {
                        "description": "",
                        "content": {
                            "application/json": {
                                "schema": {
                                    "type": "object",
                                    "properties": {
                                        "detail": {
                                            "type": "array",
                                            "items": {"$ref": "#/components/schemas/Detail"},
                                        }
                                    },
                                }
                            }
                        },
                    },
                },
            }
        },
        "/keys": {
            "get": {
                "security": [{"key": [], "secret": []}, {"basic": []}, {"cookie": []}],
                "responses": {"200": {"description": ""}},
            }
        },
    },
    "components": {
        "securitySchemes": {
            "bearer": {"type": "http", "scheme": "bearer"},
            "basic": {"type": "http", "scheme": "basic"},
            "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
            "secret": {"type": "apiKey", "in": "query", "name": "secret"},
            "cookie": {"type": "apiKey", "in": "cookie", "name": "auth"},
        },
        "responses": {
            "Fault": {
                "description": "",
                "content": {
                    "application/json": {
                        "schema": {
                            "type": "object",
                            "required": ["status", "message"],
                            "properties": {
                                "status": {"type": "integer", "example": 400},
                                "message": {"type": "string"},
                            },
                        }
                    }
                },
            },
            "Unprocessable": {
                "description": "",
                "content": {
                    "application/json": {
                        "schema": {
                            "type": "object",
                            "required": ["status", "error", "code"],
                            "properties": {
                                "status": {"type": "integer", "example": 400},
                                "error": {"type": "string", "example": "Unprocessable Entity"},
                                "code": {"type": "string", "example": "validation_errors"},
                                "error_details": {"type": "object"},
                            },
                        }
                    }
                },
            },
        },
        "schemas": {
            "Detail": {
                "type": "object",
                "required": ["loc", "msg", "type"],
                "properties": {
                    "loc": {"type": "array", "items": {"type": ["string", "integer"]}},
                    "msg": {"type": "string"},
                    "type": {"type": "string"},
                },
            },
            "Order": {
                "type": "object",
                "required": ["id", "amount"],
                "properties": {
                    "id": {"type": "string", "format": "uuid", "readOnly": True},
                    "amount": {"type": "integer", "minimum": 1},
                    "note": {"type": ["string", "null"], "maxLength": 10},
                    "lines": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "properties": {"sku": {"type": "string", "pattern": "^[A-Z]{3}$"}},
                        },
                    },
                    "secret": {"type": "string", "writeOnly": True},
                },
            },
        },
    },
}


def shop() -> dict[str, JSON]:
    """A copy that a test may change."""
    return deepcopy(SHOP)


def api_of(schema: JSON, **media: JSON) -> dict[str, JSON]:
    """An API whose only operation, ``GET /thing``, answers with ``schema``."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "Thing", "version": "1"},
        "paths": {
            "/thing": {
                "get": {
                    "responses": {
                        "200": {
                            "description": "",
                            "content": {"application/json": {"schema": schema, **media}},
                        }
                    }
                }
            }
        },
    }
