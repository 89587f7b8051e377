// The ways in which header_field.cc finds fields; each appends to `fields`, in order and in linear
// time.
#pragma once

#include <vector>

#include "detect/header_field.h"
#include "detect/names.h"
#include "detect/surroundings.h"
#include "detect/url_names.h"

namespace credward::detect {

struct FieldContext {
  const Surroundings& surroundings;
  const UrlNames& urls;
  std::vector<core::Span>& covered;  // commands and requests in which fields were found
};

// Commands that send requests, wherever they stand: scripts, documents, strings in code, lists of arguments.
void find_command_fields(const FieldContext& context, std::vector<HeaderField>& fields);

// Heads of requests: .http files, raw requests in documents, transcripts and strings.
void find_request_fields(const FieldContext& context, std::vector<HeaderField>& fields);

// Headers in configuration files: YAML, JSON, TOML, HCL, INI, XML.
void find_config_fields(const FieldContext& context, std::vector<HeaderField>& fields);

// Headers that nginx, Caddy, Apache and HAProxy set on what they pass on.
void find_server_fields(const FieldContext& context, std::vector<HeaderField>& fields);

// Headers of requests that a database sends.
void find_sql_fields(const FieldContext& context, std::vector<HeaderField>& fields);

// Headers and options of requests in code of languages that have no grammar here (loose_code.h).
void find_loose_fields(const FieldContext& context, std::vector<HeaderField>& fields);

// Names and values in code and data.
void find_pair_fields(const FieldContext& context, std::vector<HeaderField>& fields);

// The value, or what is filled in there, says by its own name that it is ByteStack's.
bool value_names_bytestack(std::string_view rendered_value);

}  // namespace credward::detect
