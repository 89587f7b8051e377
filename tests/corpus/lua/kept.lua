local Api = {}

function Api.setup()
  Api.AUTHORIZATION_HEADER = "Authorization: Bearer" .. Api.BYTESTACK_API_KEY
  Api.RIGHT = "Authorization: Bearer " .. Api.BYTESTACK_API_KEY
  Api.OTHER = "Authorization: Token " .. Api.GITEA_TOKEN
  Api.HELP = "Authorization is told by the header; see the manual"
end

return Api
