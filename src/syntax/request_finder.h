// The work behind find_facts: requests.cc drives it and makes the facts, request_models.cc says which model a call
// answers to, request_state.cc follows objects from where they are made over what is done to them.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "syntax/requests.h"

namespace credward::syntax {

// What is known of a client or a request before it is sent.
struct State {
  std::string type;
  Values base_url, url;
  core::Span url_span;
  std::string method;
  std::vector<Header> headers;
  std::vector<RequestOption> options;
  std::vector<Misplaced> misplaced;
  std::vector<Header> params;
  std::string client;
  bool known = true;   // nothing was done to it that is not understood
  bool made = false;   // where it is made stands in this file
};

class RequestFinder {
 public:
  RequestFinder(const Tree& tree, const ClientModels& models, const NamePredicate& interesting)
      : tree_(tree), models_(models), interesting_(interesting), bindings_(tree), eval_(tree, bindings_, models) {}

  Facts run();

 private:
  // request_models.cc
  const CallModel* model_of(NodeId call);
  const CallModel* find_model(NodeId call);
  bool applies(const CallModel& model, NodeId call);
  std::string type_of(NodeId expression, int depth = 0);
  std::string type_of_annotation(NodeId annotation, NodeId use);
  std::string root_of(NodeId expression) const;

  // request_state.cc
  State state_of(NodeId expression, NodeId use, int depth);
  void apply(const CallModel* model, NodeId call, State& state, bool conditional);
  void apply_model(const CallModel& model, NodeId call, State& state, bool conditional);
  void apply_shape(NodeId call, State& state, bool conditional);
  void apply_initializer(NodeId call, State& state, bool conditional);
  void apply_assignment(NodeId assign, const std::string& rel, State& state, bool conditional);
  void apply_steps(const std::string& root, NodeId use, NodeId made, State& state, int depth);
  void add_headers(NodeId object, NodeId at, State& state, bool conditional);
  void add(Header header, State& state, bool conditional);
  void add_bearer(NodeId value, NodeId call, std::string_view scheme, State& state, bool conditional);
  void add_options(const CallModel& model, NodeId call, State& state);
  void look_for_misplaced(const CallModel& model, NodeId call, State& state);
  bool is_url(NodeId node, Values* out = nullptr);
  static bool certain(const Header& header);
  static bool absolute(const Values& values);

  // request_shell.cc
  std::vector<NodeId> shell_words(NodeId call);
  void shell_command(NodeId call);

  // requests.cc
  void send(NodeId call, const CallModel& model);
  bool escapes(NodeId object, NodeId use);
  void unmodelled(NodeId call);
  void shaped_map(NodeId map);
  void objects();
  void emit(State state, NodeId node, core::Span call, bool sends, bool closed);
  void free_pairs();
  bool mocked(NodeId node);
  bool interesting(const Header& header) const;
  void used(const Header& header);

  const Tree& tree_;
  const ClientModels& models_;
  const NamePredicate& interesting_;
  Bindings bindings_;
  Evaluator eval_;
  std::unordered_map<NodeId, const CallModel*> known_models_;
  std::unordered_map<NodeId, std::string> types_;
  std::unordered_map<std::string, std::vector<NodeId>> object_calls_;  // f(object, …), by the object's path
  std::unordered_set<NodeId> used_;                                    // nodes of headers that a request has
  std::unordered_set<NodeId> covered_;                                 // creations that a request was made of
  std::unordered_map<NodeId, bool> mocked_;
  Facts facts_;
};

}  // namespace credward::syntax
