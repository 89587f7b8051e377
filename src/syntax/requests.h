// Values meet requests: which calls of a document send what where, with which headers. Linked in this order
// of trust: same call, builder chain, same request object, the client's base URL and defaults, an object in a
// variable, a function that returns headers. A host that merely stands in the same file links nothing. Hosts
// are nobody's here: detect/ says whose they are.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/evaluator.h"

namespace credward::syntax {

struct RequestOption {
  core::Span span;   // the option as written, name included where there is one
  std::string kind;  // "unverified-tls", "redirect-leak"
};

// A header, or an object of headers, where none belongs.
struct Misplaced {
  core::Span span;
  std::string where;  // "body", "params", "argument"
};

struct Request {
  std::string client;  // the model's name; empty where only the shape says that it is a request
  std::string method;  // upper case; may be empty
  Values url;          // no alternative: unknown
  std::vector<Header> headers;
  bool known = false;  // its headers are all of them, and nothing else can add one
  bool sends = false;
  // Headers that no call says to be of it, but that stand in what it is made of: interceptors, transports, helpers.
  // `url` then has the URLs of all requests that they are of.
  bool gathered = false;
  std::vector<RequestOption> options;
  std::vector<Misplaced> misplaced;
  std::vector<Header> params;  // of the query, where they are an object of their own
  NodeId node = 0;
  core::Span call;  // the callee's name to the URL, or the whole call
  core::Span url_span;
};

struct Facts {
  std::vector<Request> requests;
  std::vector<Header> pairs;  // headers that belong to no request that is known
  bool cut = false;           // a bound was reached
};

// Names that are Authorization's, look like it, or are taken for it. Other headers are of no interest.
using NamePredicate = std::function<bool(std::string_view)>;

Facts find_facts(const Tree& tree, const ClientModels& models, const NamePredicate& interesting);

}  // namespace credward::syntax
