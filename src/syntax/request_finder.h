// The work behind find_facts: requests.cc drives it and makes the facts, request_models.cc says which model a
// call answers to, request_applied.cc what a call does by its model, request_shapes.cc what shape alone says,
// request_state.cc follows objects from where they are made over what is done to them, request_options.cc finds
// the settings of what they are made of, request_blocks.cc looks into blocks and classes, request_callers.cc goes to
// the callers of a function for its URL and headers, request_classes.cc knows classes that only make them,
// request_urls.cc follows URLs through what builds them, request_reach.cc looks for headers in what a request is
// made of, request_guards.cc in which branch they may stand, request_hooks.cc in hooks and whatever else a client is given.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "syntax/cover.h"
#include "syntax/requests.h"

namespace credward::syntax {

// Of one document.
inline constexpr std::size_t kMaxRequests = 5'000;
inline constexpr std::size_t kMaxPairs = 10'000;

// request_state.cc: a header's name in lower case, empty if it is not known.
std::string name_key(const Values& name);

// What is known of a client or a request before it is sent.
struct State {
  std::string type;
  Values base_url, url;
  Values scheme;  // what stands before the key of a header that the client makes, where it was told so
  core::Span url_span;
  std::string method;
  std::vector<Header> headers;
  std::vector<RequestOption> options;
  std::vector<Misplaced> misplaced;
  std::vector<Header> params;
  std::string client;
  bool known = true;  // nothing was done to it that is not understood
  bool made = false;  // where it is made stands in this file
};

// request_shell.cc: a text that gives the key as a header does, "Authorization: …" or "Authorization=…".
bool names_header(const Values& values);

// Ranges of nodes, [first, second); none: everywhere.
using Regions = std::vector<std::pair<NodeId, NodeId>>;

// Where a request or a client goes, and the nodes that it is made of.
struct Site {
  NodeId node = 0, object = 0;
  int request = -1;  // the fact that was made of it
  Values url;
  core::Span call, url_span;
  std::vector<RequestOption> options;
  Regions only;  // where it asks for the host: what is done there
};

class RequestFinder {
 public:
  RequestFinder(const Tree& tree, const ClientModels& models, const NamePredicate& interesting)
      : tree_(tree),
        models_(models),
        interesting_(interesting),
        bindings_(tree),
        eval_(tree, bindings_, models) {}

  Facts run();

 private:
  // request_models.cc
  const CallModel* model_of(NodeId call);
  const CallModel* find_model(NodeId call);
  const CallModel* model_on(const std::string& type, const std::string& rel, NodeId call);
  bool applies(const CallModel& model, NodeId call);
  std::string type_of(NodeId expression, int depth = 0);
  std::string type_of_annotation(NodeId annotation, NodeId use);
  std::string root_of(NodeId expression) const;

  // request_state.cc
  State state_of(NodeId expression, NodeId use, int depth);
  State state_of_call(NodeId call, NodeId use, int depth);
  State state_of_name(NodeId expression, NodeId use, int depth);
  void apply(const CallModel* model, NodeId call, State& state, bool conditional);
  void apply_initializer(NodeId call, State& state, bool conditional);
  void apply_assignment(NodeId assign, const std::string& rel, State& state, bool conditional);
  bool of_another_object(NodeId call);
  void apply_steps(const std::string& root, NodeId use, NodeId made, State& state);
  void add_headers(NodeId object, State& state, bool conditional);
  void add(Header header, State& state, bool conditional);
  bool is_other_request(NodeId call);
  bool is_misplaced(NodeId header) const;
  bool look_for_named(NodeId at, NodeId made, const char* where, State& state);
  core::Span misplaced_span(NodeId pair, NodeId at, NodeId call) const;
  void look_for_misplaced(const CallModel& model, NodeId call, State& state);
  bool look_at_passed(NodeId at, const char* where, NodeId call, State& state);
  bool is_misplaced_options(NodeId object, NodeId held);
  bool describes_request(NodeId object) const;
  bool is_url(NodeId node, Values* out = nullptr);
  bool is_url_text(NodeId node);
  std::string declared_type(NodeId expression);
  bool add_helper(NodeId value, State& state, bool conditional);
  static bool is_hook(std::string_view rel);
  void apply_last_hook(const std::string& root, NodeId last, State& state);
  void look_into_body(NodeId value, State& state);
  void apply_hooks(NodeId call, State& state);
  void free_urls();
  bool is_shown(NodeId node) const;
  NodeId rebound(const std::vector<const Binding*>& all, std::string_view root) const;
  static bool certain(const Header& header);
  static bool absolute(const Values& values);

  // request_shapes.cc
  void apply_shape(NodeId call, State& state, bool conditional);
  std::pair<NodeId, NodeId> name_and_value(const std::vector<NodeId>& arguments, bool reading) const;
  bool shape_header(NodeId call, bool reading, State& state, bool conditional);
  void shape_options(NodeId object, State& state, bool conditional);
  void shape_argument(NodeId argument, State& state, bool conditional);
  bool assigned_header(NodeId assign, const std::string& rel, State& state, bool conditional);

  // request_applied.cc
  void apply_model(const CallModel& model, NodeId call, State& state, bool conditional);
  void apply_address(const CallModel& model, NodeId call, State& state);
  void apply_request_object(NodeId at, NodeId call, State& state, bool conditional);
  void apply_headers(const CallModel& model, NodeId call, State& state, bool conditional);
  void apply_named_value(const CallModel& model, NodeId call, State& state, bool conditional);
  void apply_named_arguments(NodeId call, State& state, bool conditional);
  void apply_credentials(const CallModel& model, NodeId call, State& state, bool conditional);
  static void use_scheme(State& state);
  void add_bearer(NodeId value, NodeId call, std::string_view scheme, State& state, bool conditional,
                  bool adds = false);
  void add_auth(NodeId at, NodeId call, State& state, bool conditional);
  void add_authorization(NodeId at, NodeId call, State& state, bool conditional);
  void add_options(const CallModel& model, NodeId call, State& state);
  bool brings_more(const CallModel& model, NodeId call);
  bool is_whole(NodeId object, int depth);

  // request_urls.cc
  Values url_of(NodeId node, int depth = 0);
  Values host_url(NodeId host, NodeId scheme);
  void add_argument_pairs(NodeId call, State& state, bool conditional);

  // request_blocks.cc
  void apply_blocks(NodeId call, State& state, bool conditional);
  void apply_block(NodeId block, NodeId parameter, State& state, bool conditional);
  void apply_bare_block(NodeId block, State& state, bool conditional);
  void prepare(NodeId given, State& state, bool conditional);
  void assign_in_block(NodeId assign, NodeId block, State& state);
  void apply_middleware(NodeId list, NodeId call, State& state);
  void class_clients();
  void apply_class_call(NodeId call, State& state);
  void send_from_class(NodeId call, const State& client);

  // request_reach.cc
  void note_anchor(NodeId node, NodeId object, const State& state);
  void gather_pairs();
  void reach(NodeId node, int depth, std::vector<NodeId>& reached);
  void reach_name(NodeId id, int depth, std::vector<NodeId>& reached);
  void reach_type(std::string_view name, NodeId use, int depth, std::vector<NodeId>& reached);
  void reach_uses(NodeId id, int depth, std::vector<NodeId>& reached);
  void reach_loop(NodeId id, int depth, std::vector<NodeId>& reached);
  void declared_headers();
  void declared_lines(NodeId annotation);
  void declared_scheme(NodeId annotation);
  void declared_values(const Header& declared, NodeId parameter);
  bool in_parameters(NodeId node) const;
  bool in_payload(NodeId pair) const;
  NodeId around(NodeId node) const;

  // request_guards.cc
  bool asks(NodeId call) const;
  bool is_negated(NodeId node) const;
  std::vector<NodeId> said_again(NodeId at, NodeId up);
  void add_region(NodeId at, bool holds, int hops, Regions& out);
  Regions asked_for(NodeId call);
  static Header heeded(const Regions& regions, Header header);
  static bool in_regions(const Regions& regions, NodeId node);

  // request_options.cc
  NodeId option_at(NodeId id, const OptionModel& option);
  void find_options();
  void add_reached_options(NodeId node, NodeId object, State& state);

  // request_hooks.cc
  struct Belongs {
    int site = -1;        // index, -1: none
    bool direct = false;  // it stands in the site itself
  };
  void note_site(const Request& request, NodeId object, int index);
  void reach_held(NodeId target, std::vector<NodeId>& reached);
  std::vector<NodeId> reached_from(const Site& site);
  NodeId base_of_class(NodeId id, NodeId cls);
  void find_class_sites();
  bool is_option(NodeId pair);
  bool goes_elsewhere(NodeId pair);
  bool is_payload(NodeId node, NodeId around);
  Belongs site_of(NodeId node, const std::vector<Cover>& reached, const Header* header = nullptr);
  void attach_hooks();
  void explain_missing(NodeId header, Belongs at, const std::vector<Cover>& reached);

  // request_shell.cc
  std::vector<NodeId> shell_words(NodeId call);
  bool is_torn(NodeId word) const;
  void shell_config(NodeId call, State& state);
  void shell_command(NodeId call);
  void shell_header(NodeId word, Values line, State& state);
  static Values behind_option(Values word, std::size_t size);
  std::size_t shell_word(NodeId call, const std::vector<NodeId>& words, std::size_t i, const std::string& text, State& state);
  bool is_whole_command(NodeId call, const std::vector<NodeId>& words);

  // request_classes.cc
  void class_headers();
  void take_super_url(NodeId call, State& state);
  void add_returned_headers(NodeId returned, State& state);

  // request_callers.cc
  NodeId awaited(const State& state, NodeId headers);
  NodeId constructor(NodeId call) const;
  const std::vector<NodeId>& callers_of(NodeId function);
  bool look_from_callers(const State& state, NodeId headers, const std::function<void()>& again);

  // request_classes.cc
  bool look_from_subclasses(const State& state, NodeId use, const std::function<void()>& again);
  const Frame* frame_of_base(NodeId subclass);

  // requests.cc
  void send(NodeId call, const CallModel& model);
  bool escapes(NodeId object, NodeId use);
  NodeId bottom_of(NodeId chain) const;
  void note_sent(NodeId object);
  void emit_unmodelled(NodeId call, State state);
  void assigned_calls();
  void unmodelled(NodeId call);
  void shaped_map(NodeId map);
  void objects();
  void look_at_creation(NodeId creation);
  void look_at_object(NodeId id, NodeId object, const std::string& root, NodeId scope);
  NodeId chain_of(NodeId creation);
  // `object`: what it is done through, where that does not stand in `node`.
  void emit(State state, NodeId node, core::Span call, bool sends, bool closed, NodeId object = 0);
  void free_pairs();
  void free_pair(NodeId pair);
  void free_call(NodeId call);
  void free_assignment(NodeId assign);
  void free_description(NodeId map);
  void free_list(NodeId list);
  bool keeps_line(NodeId id) const;
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
  std::vector<Site> sites_;
  std::unordered_set<NodeId> replaced_;  // headers in whose place another one came
  std::vector<NodeId> assigned_;  // calls that no model describes, with a URL
  std::set<std::pair<std::string, NodeId>>
      sent_;  // objects, by path and scope, of which a call that sends made a request
  std::unordered_map<NodeId, bool> mocked_;
  std::vector<Frame> frames_;  // of the functions that are looked at from their callers
  std::unordered_map<NodeId, std::vector<NodeId>> callers_;
  std::unordered_map<NodeId, Frame> bases_;  // what a class gives to the constructor of the one that it extends
  bool callers_found_ = false;
  std::size_t looks_ = 0;
  int preparing_ = 0;  // functions that prepare a request, one in the other
  std::vector<std::pair<NodeId, RequestOption>> options_;  // all of the document; 0: for all of it
  struct Anchor {  // what has a URL: a request, or a client that no request was made of
    NodeId node = 0, object = 0;
    Values url;
    std::size_t request = 0;  // its index and one, or 0
    Regions only;
  };
  std::vector<Anchor> anchors_;
  std::size_t looked_at_ = 0;  // nodes, by reach()
  Facts facts_;
};

}  // namespace credward::syntax
